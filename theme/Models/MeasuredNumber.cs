namespace Theme.Models;

/// <summary>A number computed from figures at build time.</summary>
public sealed record MeasuredNumber
{
    /// <summary>What it is, such as <c>win rate</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>Who was measured, and in which setting.</summary>
    public required string Subject { get; init; }

    /// <summary>The value in percent.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of the 95 % interval, in percent.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the 95 % interval, in percent.</summary>
    public required double High { get; init; }

    /// <summary>Items that counted.</summary>
    public required int Count { get; init; }

    /// <summary>Items that did not count: refusals, time-outs and the like.</summary>
    public required int DidNotCount { get; init; }

    /// <summary>How the interval was computed, such as <c>Wilson</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The page of the figures it was computed from.</summary>
    public required string Address { get; init; }
}
