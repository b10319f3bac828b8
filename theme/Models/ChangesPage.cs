using System.Collections.Immutable;

namespace Theme.Models;

/// <summary>What became different between two states of the input.</summary>
public sealed record ChangesPage : PageModel
{
    /// <summary>The changes.</summary>
    public required InputChanges Changes { get; init; }
}

/// <summary>What became different between two states of the input; each list in the order of its files.</summary>
public sealed record InputChanges
{
    /// <summary>What the earlier state is called, such as a folder or a revision.</summary>
    public required string Before { get; init; }

    /// <summary>What the later state is called.</summary>
    public required string After { get; init; }

    /// <summary>Recordings whose answer or whose end is another.</summary>
    public required ImmutableArray<AnswerChange> Answers { get; init; }

    /// <summary>Items whose score is another.</summary>
    public required ImmutableArray<ScoreChange> Scores { get; init; }

    /// <summary>Means that moved.</summary>
    public required ImmutableArray<MeanChange> Means { get; init; }

    /// <summary>Quoted numbers that came, went or changed.</summary>
    public required ImmutableArray<NumberChange> Numbers { get; init; }

    /// <summary>Whether nothing is different.</summary>
    public bool IsEmpty => Answers.IsEmpty && Scores.IsEmpty && Means.IsEmpty && Numbers.IsEmpty;
}

/// <summary>A recording whose answer or whose end is another.</summary>
/// <param name="Path">The recording, below the input folder.</param>
/// <param name="Before">How it ended and what was answered; null where there was no recording.</param>
/// <param name="After">How it ends now and what is answered; null where there is none any more.</param>
public sealed record AnswerChange(string Path, RecordedEnd? Before, RecordedEnd? After);

/// <summary>How a recording ended.</summary>
/// <param name="Outcome">The kind of end.</param>
/// <param name="Answer">The answer; null where there is none. Hostile text.</param>
public sealed record RecordedEnd(string Outcome, string? Answer);

/// <summary>An item whose score is another.</summary>
/// <param name="Series">Source, model and setting.</param>
/// <param name="Item">The item.</param>
/// <param name="Before">The score in [0, 1]; null where it did not count or was not there.</param>
/// <param name="After">The score now.</param>
public sealed record ScoreChange(string Series, string Item, double? Before, double? After);

/// <summary>A mean that moved.</summary>
/// <param name="Series">Source, model and setting.</param>
/// <param name="Before">The mean; null where there was none.</param>
/// <param name="After">The mean now; null where there is none.</param>
public sealed record MeanChange(string Series, MeanOf? Before, MeanOf? After);

/// <summary>A mean with its interval, in percent.</summary>
/// <param name="Value">The mean.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end of the 95 % interval.</param>
/// <param name="Count">Items that counted.</param>
public readonly record struct MeanOf(double Value, double Low, double High, int Count);

/// <summary>A quoted number that came, went or changed.</summary>
/// <param name="Id">The result.</param>
/// <param name="Before">As it was printed; null where it was not there.</param>
/// <param name="After">As it is printed now; null where it is gone.</param>
public sealed record NumberChange(string Id, string? Before, string? After);
