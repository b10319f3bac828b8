using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>Every open model that shares a benchmark with ChatGPT.</summary>
public sealed record ComparisonsPage : PageModel
{
    /// <summary>What the comparisons come to, in sentences.</summary>
    public required ImmutableArray<string> Answer { get; init; }

    /// <summary>The comparisons; most shared benchmarks first.</summary>
    public required ImmutableArray<Comparison> Comparisons { get; init; }

    /// <summary>Open models that share no benchmark with ChatGPT.</summary>
    public required ImmutableArray<Link> Others { get; init; }
}

/// <summary>One open model beside ChatGPT.</summary>
public sealed record ComparisonPage : PageModel
{
    /// <summary>The comparison.</summary>
    public required Comparison Comparison { get; init; }

    /// <summary>Who leads how often, and how far the numbers can be compared, in sentences.</summary>
    public required ImmutableArray<string> Answer { get; init; }

    /// <summary>The differences; null where no benchmark has a scale to draw them on and nothing was measured.</summary>
    public DifferenceChart? Chart { get; init; }

    /// <summary>What the measured differences come to; null where there are none.</summary>
    public string? MeasuredAnswer { get; init; }

    /// <summary>Differences of scores on the same items.</summary>
    public required ImmutableArray<MeasuredDifference> Measured { get; init; }

    /// <summary>The comparison before this one.</summary>
    public Link? Previous { get; init; }

    /// <summary>The comparison after this one.</summary>
    public Link? Next { get; init; }
}

/// <summary>An open model and ChatGPT on every benchmark that both have a number on.</summary>
/// <param name="Model">The open model.</param>
/// <param name="Address">The page of the comparison.</param>
/// <param name="ModelAddress">The page of the model.</param>
/// <param name="Rows">By area, in each the largest lead first.</param>
public sealed record Comparison(LanguageModel Model, string Address, string ModelAddress, ImmutableArray<ComparisonRow> Rows)
{
    /// <summary>How often who leads.</summary>
    public GapTally Tally => new(Rows.Count(row => row.Lead > 0), Rows.Count(row => row.Lead == 0), Rows.Count(row => row.Lead < 0));

    /// <summary>Rows whose numbers come from one document and one setting.</summary>
    public int SameSetting => Rows.Count(row => row.Nearness is Nearness.Setting);
}

/// <summary>One benchmark that both have a number on.</summary>
public sealed record ComparisonRow
{
    /// <summary>The benchmark.</summary>
    public required Benchmark Benchmark { get; init; }

    /// <summary>Its page.</summary>
    public required string Address { get; init; }

    /// <summary>Its area in words.</summary>
    public required string Area { get; init; }

    /// <summary>The open model's number.</summary>
    public required QuotedNumber Open { get; init; }

    /// <summary>The number of a GPT-3.5 model; it says of which.</summary>
    public required QuotedNumber ChatGpt { get; init; }

    /// <summary>The document that the open model's number was read in.</summary>
    public CitedWork? OpenWork { get; init; }

    /// <summary>The document that ChatGPT's number was read in.</summary>
    public CitedWork? ChatGptWork { get; init; }

    /// <summary>Positive where the open model is better, in the unit of the benchmark.</summary>
    public required double Lead { get; init; }

    /// <summary>The lead in the unit of the benchmark, with its sign.</summary>
    public required string LeadText { get; init; }

    /// <summary>The lead as a share of the benchmark's scale, -1 to 1; null where the metric declares no scale.</summary>
    public double? Gap { get; init; }

    /// <summary>The scale in words, such as <c>0 to 100</c>; null where there is none.</summary>
    public string? Scale { get; init; }

    /// <summary>How far the two numbers may be compared.</summary>
    public required Nearness Nearness { get; init; }

    /// <summary>The side that leads; null where both are level.</summary>
    public ModelRole? Leader => Lead > 0 ? ModelRole.Open : Lead < 0 ? ModelRole.ChatGpt : null;

    /// <summary>Whether nobody saw one of the numbers in a source.</summary>
    public bool IsRecalled => Open.IsRecalled || ChatGpt.IsRecalled;
}

/// <summary>How far two numbers may be compared.</summary>
public enum Nearness
{
    /// <summary>One document, one setting.</summary>
    Setting,

    /// <summary>One document, two settings.</summary>
    Document,

    /// <summary>Two documents.</summary>
    None,
}

/// <summary>The difference of two models' scores on the same items, computed at build time.</summary>
public sealed record MeasuredDifference
{
    /// <summary>The source of the figures, such as <c>alpaca-eval</c>.</summary>
    public required Link Source { get; init; }

    /// <summary>The setting, such as <c>max5</c>; empty where there is one only.</summary>
    public required string Setting { get; init; }

    /// <summary>The open model's name in the figures.</summary>
    public required string Open { get; init; }

    /// <summary>The GPT-3.5 model's name in the figures.</summary>
    public required string ChatGpt { get; init; }

    /// <summary>Mean difference in percentage points: positive where the open model is better.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of the 95 % interval, in percentage points.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the 95 % interval.</summary>
    public required double High { get; init; }

    /// <summary>Items that both have a score on.</summary>
    public required int Count { get; init; }

    /// <summary>The source and the setting, where there are several.</summary>
    public string Name => Setting.Length == 0 ? Source.Text : $"{Source.Text}, {Setting}";

    /// <summary>What the interval says, in a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>The side that leads beyond the interval; null where the interval holds zero.</summary>
    public ModelRole? Leader => Low > 0 ? ModelRole.Open : High < 0 ? ModelRole.ChatGpt : null;
}

/// <summary>Differences, a line a benchmark, zero where both are level.</summary>
public sealed record DifferenceChart : ChartModel
{
    /// <summary>Rows that have a scale, by area.</summary>
    public required ImmutableArray<ComparisonRow> Rows { get; init; }

    /// <summary>Measured differences, drawn first.</summary>
    public required ImmutableArray<MeasuredDifference> Measured { get; init; }

    /// <summary>Rows that could not be drawn: their metric declares no scale.</summary>
    public required ImmutableArray<ComparisonRow> Omitted { get; init; }
}
