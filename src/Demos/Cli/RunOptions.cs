namespace Demos.Cli;

/// <summary>What a run is asked to do.</summary>
internal sealed record RunOptions
{
    /// <summary>Only the first items of each scenario, each in all its conditions.</summary>
    public int MostItems { get; init; } = int.MaxValue;

    /// <summary>How often each sample is asked, from 1.</summary>
    public int Repeats { get; init; } = 1;

    /// <summary>Which part of the work is this run's.</summary>
    public Shard Shard { get; init; } = Shard.All;

    /// <summary>What to do with samples that have a fresh recording.</summary>
    public RecordedSamples Recorded { get; init; }

    /// <summary>When to stop.</summary>
    public BudgetLimits Limits { get; init; } = new();

    /// <summary>Most samples that one endpoint is asked at once, from 1; a model in this process answers one at a time.</summary>
    public int Parallel { get; init; } = 4;
}

/// <summary>What to do with samples that have a fresh recording.</summary>
internal enum RecordedSamples
{
    /// <summary>Leave them.</summary>
    Skip,

    /// <summary>Record them again.</summary>
    Again,
}

/// <summary>One of several runs that share the work: run number <paramref name="Index"/> of <paramref name="Count"/>, from 1.</summary>
internal sealed record Shard(int Index, int Count)
{
    /// <summary>The whole work.</summary>
    public static Shard All { get; } = new(1, 1);

    /// <summary>Whether a piece of work is this run's. No run has to know of the others: what they write lies in different files.</summary>
    /// <param name="index">Place of the piece among all, from 0.</param>
    public bool Has(int index) => index % Count == Index - 1;

    /// <summary>Reads <c>2/5</c>; null where it is none.</summary>
    public static Shard? Parse(string text) =>
        text.Split('/') is [var first, var second] && int.TryParse(first, out var index) && int.TryParse(second, out var count) && index >= 1 && index <= count
            ? new(index, count)
            : null;
}
