using System.Collections.Immutable;
using Findings;

namespace Survey;

/// <summary>A place where a table of the survey and the source of its number differ.</summary>
public sealed record Difference
{
    /// <summary>Stable id and anchor.</summary>
    public required string Id { get; init; }

    /// <summary>What is the matter, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What kind of difference it is.</summary>
    public required DifferenceKind Kind { get; init; }

    /// <summary>What the table says.</summary>
    public required string Table { get; init; }

    /// <summary>What the source says.</summary>
    public required string Source { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Matters { get; init; }

    /// <summary>How it was checked, and what was not.</summary>
    public required string Checked { get; init; }

    /// <summary>Ids of the results as the table has them.</summary>
    public required ImmutableArray<string> InTable { get; init; }

    /// <summary>Ids of the results as the sources have them; empty where none was at hand.</summary>
    public required ImmutableArray<string> InSource { get; init; }

    /// <summary>Where the entry stands.</summary>
    public required SourcePlace Place { get; init; }
}

/// <summary>Kinds of difference.</summary>
public enum DifferenceKind
{
    /// <summary>The number is another model's.</summary>
    WrongName,

    /// <summary>The number has a date.</summary>
    MovedTarget,

    /// <summary>Numbers that measure different things stand side by side.</summary>
    OtherMeasure,

    /// <summary>The number comes from another place than it seems.</summary>
    OtherSource,

    /// <summary>The label is wrong, not the number.</summary>
    WrongLabel,
}
