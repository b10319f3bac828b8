using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>Have they caught up? A line per benchmark with ChatGPT, the best open model of the same document, and GPT-4.</summary>
public sealed record GapChart : ChartModel
{
    /// <summary>One group an area; areas without rows are left out.</summary>
    public required ImmutableArray<GapGroup> Groups { get; init; }

    /// <summary>Benchmarks with results that could not be drawn, with the reason.</summary>
    public required ImmutableArray<GapOmission> Omitted { get; init; }

    /// <summary>Names of the open models that are ahead of ChatGPT on at least one row, in ordinal order.</summary>
    public ImmutableArray<string> Leaders { get; init; } = [];

    /// <summary>Whether only the differences are drawn, one dot a benchmark.</summary>
    public bool IsOverview { get; init; }
}

/// <summary>The rows of an area.</summary>
/// <param name="Name">Name of the area.</param>
/// <param name="Address">Its page; null where there is none.</param>
/// <param name="Rows">Largest lead of the open model first.</param>
/// <param name="Tally">How many lead, lag and tie.</param>
public sealed record GapGroup(string Name, string? Address, ImmutableArray<GapRow> Rows, GapTally Tally);

/// <summary>How often the best open model stands where.</summary>
/// <param name="Ahead">Rows where it is better than ChatGPT.</param>
/// <param name="Level">Rows with the same value.</param>
/// <param name="Behind">Rows where ChatGPT is better.</param>
public sealed record GapTally(int Ahead, int Level, int Behind)
{
    /// <summary>All rows.</summary>
    public int Total => Ahead + Level + Behind;
}

/// <summary>One benchmark.</summary>
public sealed record GapRow
{
    /// <summary>The benchmark.</summary>
    public required Benchmark Benchmark { get; init; }

    /// <summary>Its page.</summary>
    public required string Address { get; init; }

    /// <summary>Its scale in words, such as <c>0 to 100</c>.</summary>
    public required string Scale { get; init; }

    /// <summary>The best open model.</summary>
    public required GapPoint Open { get; init; }

    /// <summary>ChatGPT.</summary>
    public required GapPoint ChatGpt { get; init; }

    /// <summary>GPT-4; null where it has no value.</summary>
    public GapPoint? Gpt4 { get; init; }

    /// <summary>Lead of the open model over ChatGPT as a share of the scale, -1 to 1; positive where the open model is better.</summary>
    public required double Gap { get; init; }

    /// <summary>The lead in the unit of the benchmark, with its sign: positive where the open model is better.</summary>
    public required string GapText { get; init; }

    /// <summary>Whether both numbers were read in the same document.</summary>
    public required bool IsSameSource { get; init; }
}

/// <summary>A dot.</summary>
/// <param name="Number">The number.</param>
/// <param name="Position">Place on the scale, 0 (worst) to 1 (best).</param>
/// <param name="Others">Places of further values of the same model, which were not taken.</param>
public sealed record GapPoint(QuotedNumber Number, double Position, ImmutableArray<double> Others);

/// <summary>A benchmark that could not be drawn.</summary>
/// <param name="Benchmark">The benchmark.</param>
/// <param name="Reason">Why.</param>
public sealed record GapOmission(Link Benchmark, string Reason);
