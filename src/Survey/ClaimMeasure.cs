using System.Collections.Immutable;
using Findings;

namespace Survey;

/// <summary>Figures that measure what a claim says: two models' scores on the same items.</summary>
public sealed record ClaimMeasure
{
    /// <summary>The source of the figures, such as <c>alpaca-eval</c>.</summary>
    public required string Figures { get; init; }

    /// <summary>The figures' name for the model that the claim puts first.</summary>
    public required string Of { get; init; }

    /// <summary>The figures' name for the model it is set against.</summary>
    public required string Against { get; init; }

    /// <summary>The setting of both; empty where the source has one only.</summary>
    public string Setting { get; init; } = "";

    /// <summary>A setting whose score is taken off first, where the claim is about a gain; null where it is about a score.</summary>
    public string? Minus { get; init; }

    /// <summary>Beginnings of the items' ids, where the claim is about a part; empty for all items.</summary>
    public ImmutableArray<string> Items { get; init; } = [];

    /// <summary>What the claim says of the first model here.</summary>
    public required Standing Says { get; init; }

    /// <summary>What a reader should know of the comparison.</summary>
    public string? About { get; init; }

    /// <summary>Where the entry stands.</summary>
    public required SourcePlace Place { get; init; }
}

/// <summary>How one model stands to another.</summary>
public enum Standing
{
    /// <summary>Better.</summary>
    Ahead,

    /// <summary>About as good.</summary>
    Level,

    /// <summary>Worse.</summary>
    Behind,
}
