using System.Collections.Immutable;
using Findings;

namespace SiteGen.Engine;

/// <summary>What a step may see.</summary>
/// <param name="earlier">Documents of the phases before this one, in the order of steps.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="cancellationToken">Ends the build early.</param>
public sealed class StepContext(ImmutableArray<Document> earlier, FindingList findings, CancellationToken cancellationToken)
{
    /// <summary>Where findings go.</summary>
    public FindingList Findings => findings;

    /// <summary>Ends the build early.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The contents of one type, in the order they were made.</summary>
    public IEnumerable<T> All<T>() => earlier.Select(document => document.Content).OfType<T>();

    /// <summary>The only content of its type.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one: the steps are put together wrongly.</exception>
    public T One<T>() => All<T>().Single();

    /// <summary>Documents whose content has the type.</summary>
    public IEnumerable<Document> Documents<T>() => earlier.Where(document => document.Content is T);
}
