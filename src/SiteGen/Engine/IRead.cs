using System.Collections.Immutable;

namespace SiteGen.Engine;

/// <summary>Something that work read, so that a later build can tell whether the work must be done again.</summary>
public interface IRead
{
    /// <summary>Whether it would be read the same now.</summary>
    /// <param name="context">What the build that asks has made so far.</param>
    bool IsStillSo(StepContext context);
}

/// <summary>All that a piece of work read: itself, and through the parts that it asked for.</summary>
/// <param name="Own">What it read itself, each once.</param>
/// <param name="OfParts">What its parts read.</param>
internal sealed record Reads(ImmutableArray<IRead> Own, ImmutableArray<Reads> OfParts)
{
    /// <summary>Whether all of it would be read the same now.</summary>
    public bool AreStillSo(StepContext context)
    {
        foreach (var read in Own)
        {
            if (!read.IsStillSo(context))
            {
                return false;
            }
        }

        foreach (var part in OfParts)
        {
            if (!part.AreStillSo(context))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Documents whose content has a type, as they were.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="Contents">All of them, in order.</param>
internal sealed record ContentsRead<T>(ImmutableArray<T> Contents) : IRead
{
    /// <inheritdoc/>
    public bool IsStillSo(StepContext context) => Sameness.Of(Contents, context.Earlier.ContentsOf<T>());
}

/// <summary>The same, with where they came from.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="Documents">All of them, in order.</param>
internal sealed record DocumentsRead<T>(ImmutableArray<Document> Documents) : IRead
{
    /// <inheritdoc/>
    public bool IsStillSo(StepContext context) => Sameness.Of(Documents, context.Earlier.DocumentsOf<T>());
}
