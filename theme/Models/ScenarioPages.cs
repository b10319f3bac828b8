using System.Collections.Immutable;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Theme.Models;

/// <summary>All scenarios.</summary>
public sealed record ScenariosPage : PageModel
{
    /// <summary>Scenarios by area.</summary>
    public required ImmutableArray<ScenarioGroup> Groups { get; init; }

    /// <summary>The page of all scenarios against all models; null where nothing was recorded.</summary>
    public Link? Matrix { get; init; }

    /// <summary>Public outputs with figures.</summary>
    public required ImmutableArray<Link> PublicOutputs { get; init; }
}

/// <summary>The scenarios of one area.</summary>
/// <param name="Area">Name of the area.</param>
/// <param name="Cards">Its scenarios.</param>
public sealed record ScenarioGroup(string Area, ImmutableArray<ScenarioCard> Cards);

/// <summary>One scenario.</summary>
public sealed record ScenarioPage : PageModel
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Its area.</summary>
    public required Link Area { get; init; }

    /// <summary>How each model did on each sample; null where nothing was recorded.</summary>
    public ScoreMatrix? Matrix { get; init; }

    /// <summary>The same laid out by length and depth, one a model; empty where samples have no such numbers.</summary>
    public required ImmutableArray<ScoreGrid> Grids { get; init; }

    /// <summary>One measured share a model and condition.</summary>
    public required ImmutableArray<MeasuredNumber> Shares { get; init; }

    /// <summary>The same in a picture; null where there is none.</summary>
    public IntervalChart? Chart { get; init; }

    /// <summary>Each condition against the first, on the same samples; empty where there is one only.</summary>
    public required ImmutableArray<PairedRow> Pairs { get; init; }

    /// <summary>What samples that were asked several times come to; empty where none was.</summary>
    public required ImmutableArray<PassRow> Passes { get; init; }

    /// <summary>What became of quotations; empty where none is asked for.</summary>
    public required ImmutableArray<QuotationRow> Quotations { get; init; }

    /// <summary>How far each judge agrees with itself; empty where nothing is judged by a model.</summary>
    public required ImmutableArray<JudgeRow> Judges { get; init; }

    /// <summary>How good the passages are; null where none is searched.</summary>
    public PassageTable? Passages { get; init; }

    /// <summary>How many recordings are fresh, stale and unverifiable.</summary>
    public required ImmutableArray<FreshnessNote> Freshness { get; init; }
}

/// <summary>One recording.</summary>
public sealed record RecordingPage : PageModel
{
    /// <summary>The recording.</summary>
    public required Recording Recording { get; init; }

    /// <summary>The scenario; null where it is no longer there.</summary>
    public Link? Scenario { get; init; }

    /// <summary>The sample as the scenario asks it now; null where it is no longer there.</summary>
    public Sample? Sample { get; init; }

    /// <summary>The conversation.</summary>
    public required Transcript Transcript { get; init; }

    /// <summary>Score and reason.</summary>
    public required ScoreCell Score { get; init; }

    /// <summary>Whether it is still fresh.</summary>
    public required FreshnessNote Freshness { get; init; }

    /// <summary>The same sample answered by other models, in other conditions, or at other times.</summary>
    public required ImmutableArray<Link> Siblings { get; init; }
}

/// <summary>The figures of one public output.</summary>
public sealed record FiguresPage : PageModel
{
    /// <summary>One measured share a model and setting.</summary>
    public required ImmutableArray<MeasuredNumber> Shares { get; init; }

    /// <summary>The same in pictures, one a setting.</summary>
    public required ImmutableArray<IntervalChart> Charts { get; init; }

    /// <summary>How many rows the file has.</summary>
    public required int Rows { get; init; }

    /// <summary>The texts that there are to read; null where the cache has none.</summary>
    public PublicTexts? Texts { get; init; }

    /// <summary>Whether the figures are those of a public output, whose texts can be fetched.</summary>
    public bool IsPublic { get; init; }
}
