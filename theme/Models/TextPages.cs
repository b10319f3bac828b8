using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Theme.Models;

/// <summary>A page that somebody wrote.</summary>
public abstract record TextPage : PageModel
{
    /// <summary>The text, its gaps filled.</summary>
    public required ImmutableArray<Fragment> Body { get; init; }

    /// <summary>Its headings, for the table of contents.</summary>
    public required ImmutableArray<Link> Contents { get; init; }

    /// <summary>Day of first publication.</summary>
    public DateOnly? Published { get; init; }
}

/// <summary>The first page: the question, the answer, the picture.</summary>
public sealed record HomePage : TextPage
{
    /// <summary>Dresses a text as the first page.</summary>
    [SetsRequiredMembers]
    public HomePage(TextPage text) : base(text)
    {
    }

    /// <summary>All areas in one picture; null where there are no results.</summary>
    public GapChart? Overview { get; init; }
}

/// <summary>One area of the survey.</summary>
public sealed record AreaPage : TextPage
{
    /// <summary>Dresses a text as the page of an area.</summary>
    [SetsRequiredMembers]
    public AreaPage(TextPage text, AreaLink area) : base(text) => Area = area;

    /// <summary>The area.</summary>
    public AreaLink Area { get; }

    /// <summary>All areas that have a page, in order.</summary>
    public ImmutableArray<AreaLink> Areas { get; init; } = [];

    /// <summary>The area's chart where the text does not place it; null otherwise.</summary>
    public GapChart? Chart { get; init; }

    /// <summary>How many of its benchmarks the best open model leads; null where none can be compared.</summary>
    public GapTally? Tally { get; init; }

    /// <summary>Its benchmarks that have results.</summary>
    public ImmutableArray<Link> Benchmarks { get; init; } = [];

    /// <summary>Its scenarios.</summary>
    public ImmutableArray<ScenarioCard> Scenarios { get; init; } = [];
}

/// <summary>An area and its page.</summary>
/// <param name="Area">The area.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its page.</param>
/// <param name="Section">Its section of the survey, such as <c>3.2</c>.</param>
public sealed record AreaLink(Survey.Area Area, string Name, string Address, string Section);

/// <summary>Any other text.</summary>
public sealed record ArticlePage : TextPage;
