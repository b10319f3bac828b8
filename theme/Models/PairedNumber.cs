namespace Theme.Models;

/// <summary>How far two models are apart on the same items, computed from figures at build time.</summary>
public sealed record PairedNumber
{
    /// <summary>The first model, as the figures call it.</summary>
    public required string Of { get; init; }

    /// <summary>The model it is compared with.</summary>
    public required string Against { get; init; }

    /// <summary>The setting of both; empty where the source has one only.</summary>
    public required string Setting { get; init; }

    /// <summary>First minus other, in percentage points.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of the 95 % interval, in percentage points.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the 95 % interval, in percentage points.</summary>
    public required double High { get; init; }

    /// <summary>Items that both have a score on.</summary>
    public required int Count { get; init; }

    /// <summary>The page of the figures it was computed from.</summary>
    public required string Address { get; init; }
}
