using Evidence.Recordings;

namespace Evidence.Figures;

/// <summary>The derived numbers of one item: one row of <c>input/evidence/{source}.csv</c>.</summary>
public sealed record Figure
{
    /// <summary>The public output or the scenario it comes from; the file's name.</summary>
    public required string Source { get; init; }

    /// <summary>Id of the item within the source.</summary>
    public required string Item { get; init; }

    /// <summary>The model's name in the source.</summary>
    public required string Model { get; init; }

    /// <summary>The setting, such as <c>max5</c>; empty where there is one only.</summary>
    public string Setting { get; init; } = "";

    /// <summary>The score, 0 to 1; null where the item did not count.</summary>
    public double? Score { get; init; }

    /// <summary>How it ended.</summary>
    public OutcomeKind Outcome { get; init; }

    /// <summary>Length of the answer in characters.</summary>
    public int? Length { get; init; }

    /// <summary>Tokens read and written.</summary>
    public int? Tokens { get; init; }

    /// <summary>Calls of the model.</summary>
    public int? Turns { get; init; }

    /// <summary>Why the score is what it is, in a few words.</summary>
    public string Detail { get; init; } = "";
}
