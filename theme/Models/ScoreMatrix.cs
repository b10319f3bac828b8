using System.Collections.Immutable;

namespace Theme.Models;

/// <summary>Samples against models: right, wrong, or did not count.</summary>
/// <param name="Models">One column a model.</param>
/// <param name="Rows">One row a sample.</param>
public sealed record ScoreMatrix(ImmutableArray<string> Models, ImmutableArray<ScoreRow> Rows);

/// <summary>A sample.</summary>
/// <param name="Sample">Its id.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Cells">One cell a model.</param>
public sealed record ScoreRow(string Sample, string Question, ImmutableArray<ScoreCell> Cells);

/// <summary>How one model did on one sample.</summary>
/// <param name="Mark">What the score says.</param>
/// <param name="Text">The same in words, with the reason.</param>
/// <param name="Address">The recording; null where there is none.</param>
public sealed record ScoreCell(ScoreMark Mark, string Text, string? Address);

/// <summary>Samples of one model laid out by two numbers, such as the length of a text and the depth of a fact in it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Across">What the columns are, such as <c>tokens</c>.</param>
/// <param name="Columns">Values of the columns, rising.</param>
/// <param name="Rows">One row a depth in percent, rising; null where there is no sample.</param>
public sealed record ScoreGrid(string Model, string Across, ImmutableArray<int> Columns, ImmutableArray<(int Depth, ImmutableArray<ScoreCell?> Cells)> Rows);

/// <summary>What a score says.</summary>
public enum ScoreMark
{
    /// <summary>Score 1.</summary>
    Right,

    /// <summary>Between 0 and 1.</summary>
    Partly,

    /// <summary>Score 0.</summary>
    Wrong,

    /// <summary>The prompt was cut, or did not fit into the context: nothing is known about the answer.</summary>
    Cut,

    /// <summary>A refusal, a time-out and the like.</summary>
    DidNotCount,

    /// <summary>Recorded and not scored.</summary>
    Unscored,

    /// <summary>Not recorded.</summary>
    Missing,
}
