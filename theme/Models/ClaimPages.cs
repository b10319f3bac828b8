using System.Collections.Immutable;

namespace Theme.Models;

/// <summary>A list of claims.</summary>
public sealed record ClaimsPage : PageModel
{
    /// <summary>The claims.</summary>
    public required ImmutableArray<ClaimCard> Cards { get; init; }

    /// <summary>The other lists, with the number of claims in each.</summary>
    public required ImmutableArray<ListFilter> Filters { get; init; }
}

/// <summary>A list that shows a part.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Address">Its page.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="Group">What the parts are told apart by, such as <c>Area</c>.</param>
public sealed record ListFilter(string Text, string Address, int Count, string Group);

/// <summary>One claim.</summary>
public sealed record ClaimPage : PageModel
{
    /// <summary>The claim with its numbers.</summary>
    public required ClaimCard Card { get; init; }

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
