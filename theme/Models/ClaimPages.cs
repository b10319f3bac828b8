using System.Collections.Immutable;

namespace Theme.Models;

/// <summary>A list of claims.</summary>
public sealed record ClaimsPage : PageModel
{
    /// <summary>The claims.</summary>
    public required ImmutableArray<ClaimCard> Cards { get; init; }

    /// <summary>The other lists, a row for each thing they are told apart by.</summary>
    public required ImmutableArray<FilterRow> Filters { get; init; }
}

/// <summary>Lists that show parts, told apart by one thing; each keeps what else the present list is narrowed by.</summary>
/// <param name="Name">What they are told apart by, such as <c>Area</c>.</param>
/// <param name="Filters">The lists.</param>
public sealed record FilterRow(string Name, ImmutableArray<ListFilter> Filters);

/// <summary>A list that shows a part.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Address">Its page; null where it would be empty.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="IsCurrent">Whether it is the one that is shown.</param>
public sealed record ListFilter(string Text, string? Address, int Count, bool IsCurrent);

/// <summary>One claim.</summary>
public sealed record ClaimPage : PageModel
{
    /// <summary>The claim with its numbers.</summary>
    public required ClaimCard Card { get; init; }

    /// <summary>What the numbers say to it.</summary>
    public required ClaimReview Review { get; init; }

    /// <summary>Share of a scale, and percentage points, within which two numbers count as level.</summary>
    public required double LevelPercent { get; init; }

    /// <summary>Its area.</summary>
    public required Link Area { get; init; }

    /// <summary>Open models it speaks of.</summary>
    public required ImmutableArray<Link> OpenModels { get; init; }

    /// <summary>Closed models it speaks of.</summary>
    public required ImmutableArray<Link> ClosedModels { get; init; }

    /// <summary>Benchmarks it speaks of.</summary>
    public required ImmutableArray<Link> Benchmarks { get; init; }

    /// <summary>The claim before it; null for the first.</summary>
    public Link? Previous { get; init; }

    /// <summary>The claim after it; null for the last.</summary>
    public Link? Next { get; init; }
}
