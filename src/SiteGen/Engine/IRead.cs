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
/// <param name="own">What it read itself, each once.</param>
/// <param name="ofParts">What its parts read.</param>
internal sealed class Reads(ImmutableArray<IRead> own, ImmutableArray<Reads> ofParts)
{
    private object? _soAfter; // One phase of one build: within it the answer stays.

    /// <summary>Whether nothing was read.</summary>
    public bool AreNone => own.IsEmpty && ofParts.IsEmpty;

    /// <summary>Whether all of it would be read the same now.</summary>
    public bool AreStillSo(StepContext context)
    {
        if (AreNone || ReferenceEquals(_soAfter, context.Earlier.Moment))
        {
            return true;
        }

        foreach (var read in own)
        {
            if (!read.IsStillSo(context))
            {
                return false;
            }
        }

        foreach (var part in ofParts)
        {
            if (!part.AreStillSo(context))
            {
                return false;
            }
        }

        _soAfter = context.Earlier.Moment;
        return true;
    }
}

/// <summary>Documents whose content has a type, as they were: one object for all who read them in one phase of a build, which is compared once in a later one.</summary>
internal abstract class EarlierRead : IRead
{
    private Answer? _answer;

    /// <inheritdoc/>
    public bool IsStillSo(StepContext context)
    {
        var answer = _answer;
        if (answer is null || !ReferenceEquals(answer.After, context.Earlier.Moment))
        {
            _answer = answer = new(context.Earlier.Moment, AreSame(context.Earlier));
        }

        return answer.IsSo;
    }

    /// <summary>Compares with what there is now.</summary>
    protected abstract bool AreSame(EarlierDocuments now);

    private sealed record Answer(object After, bool IsSo);
}

/// <summary>Contents of a type.</summary>
/// <param name="contents">All of them, in order.</param>
internal sealed class ContentsRead<T>(ImmutableArray<T> contents) : EarlierRead
{
    /// <summary>All of them, in order.</summary>
    public ImmutableArray<T> Contents => contents;

    /// <inheritdoc/>
    protected override bool AreSame(EarlierDocuments now) => Sameness.Of(contents, now.ContentsRead<T>().Contents);
}

/// <summary>Documents whose contents have a type.</summary>
/// <param name="documents">All of them, in order.</param>
internal sealed class DocumentsRead<T>(ImmutableArray<Document> documents) : EarlierRead
{
    /// <summary>All of them, in order.</summary>
    public ImmutableArray<Document> Documents => documents;

    /// <inheritdoc/>
    protected override bool AreSame(EarlierDocuments now) => Sameness.Of(documents, now.DocumentsRead<T>().Documents);
}
