using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>All cited works.</summary>
public sealed record ReferencesPage : PageModel
{
    /// <summary>The works by first author and year.</summary>
    public required ImmutableArray<ReferenceEntry> Entries { get; init; }
}

/// <summary>A work in the list.</summary>
/// <param name="Reference">The work.</param>
/// <param name="Authors">Its authors, formatted.</param>
/// <param name="Venue">Journal, proceedings or publisher; null where unknown.</param>
/// <param name="Link">Where it can be read; null where unknown.</param>
/// <param name="CitedBy">Pages, claims, models and benchmarks that cite it.</param>
/// <param name="Results">How many results were read in it.</param>
public sealed record ReferenceEntry(Reference Reference, string Authors, string? Venue, string? Link, ImmutableArray<Link> CitedBy, int Results);

/// <summary>What an address without a page shows.</summary>
public sealed record NotFoundPage : PageModel;
