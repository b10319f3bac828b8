using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>What the numbers say to a claim, and how far they can be relied on; all of it computed.</summary>
/// <param name="Pairs">The quoted numbers of both sides, set beside each other; empty where one side has none, and where the claim compares nothing.</param>
/// <param name="Measured">What figures say.</param>
/// <param name="Checks">What was checked, in a fixed order; only what applies to the claim.</param>
public sealed record ClaimReview(ImmutableArray<ClaimPair> Pairs, ImmutableArray<ClaimMeasurement> Measured, ImmutableArray<ClaimCheck> Checks)
{
    /// <summary>Scenarios that show what the claim is about.</summary>
    public ImmutableArray<Link> Shown { get; init; } = [];

    /// <summary>Commands that would make figures or recordings of the claim's own models.</summary>
    public ImmutableArray<string> Commands { get; init; } = [];

    /// <summary>Checks that hold.</summary>
    public int Held => Checks.Count(check => check.Holds);
}

/// <summary>An open model's number beside a closed model's.</summary>
public sealed record ClaimPair
{
    /// <summary>The benchmark.</summary>
    public required Link Benchmark { get; init; }

    /// <summary>The open model's number.</summary>
    public required QuotedNumber Open { get; init; }

    /// <summary>The closed model's number.</summary>
    public required QuotedNumber Closed { get; init; }

    /// <summary>On which side the closed model stands: ChatGPT or another.</summary>
    public required ModelRole ClosedRole { get; init; }

    /// <summary>The lead of the open model in the unit of the benchmark, with its sign.</summary>
    public required string LeadText { get; init; }

    /// <summary>The side that leads; null where both are level.</summary>
    public required ModelRole? Leader { get; init; }

    /// <summary>How far the two numbers may be compared.</summary>
    public required Nearness Nearness { get; init; }

    /// <summary>Whether the pair points where the verdict does.</summary>
    public required Agreement Agreement { get; init; }
}

/// <summary>Two models' scores on the same items, computed at build time from figures.</summary>
public sealed record ClaimMeasurement
{
    /// <summary>What is compared.</summary>
    public required ClaimMeasure Measure { get; init; }

    /// <summary>The page of the figures.</summary>
    public required Link Source { get; init; }

    /// <summary>On which side the first model stands; null where it is none of the survey's.</summary>
    public ModelRole? OfRole { get; init; }

    /// <summary>On which side the other model stands.</summary>
    public ModelRole? AgainstRole { get; init; }

    /// <summary>Mean of the first model in percent, or its gain in percentage points.</summary>
    public required double OfMean { get; init; }

    /// <summary>Mean or gain of the other model.</summary>
    public required double AgainstMean { get; init; }

    /// <summary>Mean difference in percentage points: positive where the first model is better.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of its 95 % interval.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of its 95 % interval.</summary>
    public required double High { get; init; }

    /// <summary>Items that both have a score on.</summary>
    public required int Count { get; init; }

    /// <summary>Whether the figures say what the claim says.</summary>
    public required Agreement Agreement { get; init; }
}

/// <summary>Something that makes a claim surer where it holds.</summary>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Sentence">What was found, as a sentence.</param>
public sealed record ClaimCheck(bool Holds, string Sentence);

/// <summary>Whether numbers say what a claim says.</summary>
public enum Agreement
{
    /// <summary>They do.</summary>
    Agrees,

    /// <summary>They say something else.</summary>
    Opposes,

    /// <summary>They leave it open.</summary>
    Undecided,
}
