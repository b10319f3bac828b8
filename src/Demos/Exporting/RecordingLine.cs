using System.Collections.Immutable;
using System.Text.Json;
using Demos.Scoring;
using Evidence.Recordings;

namespace Demos.Exporting;

/// <summary>A line of <c>recordings.jsonl</c>: one recording as plain values, keys in camel case in this order; a key without a value is left out.</summary>
internal sealed record RecordingLine
{
    /// <summary>Id of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Id of the sample.</summary>
    public required string Sample { get; init; }

    /// <summary>Id of the model.</summary>
    public required string Model { get; init; }

    /// <summary>The condition, and which time it was asked, as in the figures; missing where there is one way and one time only.</summary>
    public string? Setting { get; init; }

    /// <summary>What was asked; the prompt around it stands in the messages.</summary>
    public required string Question { get; init; }

    /// <summary>Accepted answers; empty where the right answer is that there is none.</summary>
    public required ImmutableArray<string> References { get; init; }

    /// <summary>The answer that was judged; missing where there is none.</summary>
    public string? Answer { get; init; }

    /// <summary>How the run ended: <c>answered</c>, <c>truncated</c> …</summary>
    public required string Outcome { get; init; }

    /// <summary>0 (wrong) to 1 (right); missing where the run did not count.</summary>
    public double? Score { get; init; }

    /// <summary>Why the score is what it is, in a few words.</summary>
    public required string Why { get; init; }

    /// <summary>Tokens read and written over all turns; missing where nobody counted.</summary>
    public int? Tokens { get; init; }

    /// <summary>Calls of the model.</summary>
    public required int Turns { get; init; }

    /// <summary>When the first turn began, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>What was said, in order, as in recordings: role, text, calls, callId.</summary>
    public required ImmutableArray<Message> Messages { get; init; }

    /// <summary>The file with a line for each recording.</summary>
    public static ExportedFile File(IEnumerable<ScoredRecording> recordings) => new(
        "recordings.jsonl", string.Concat(recordings.Select(scored => JsonSerializer.Serialize(Of(scored), ExportJson.Line) + "\n")));

    private static RecordingLine Of(ScoredRecording scored)
    {
        var figure = ScoreTable.FigureOf(scored);
        return new()
        {
            Scenario = figure.Source,
            Sample = scored.Sample.Id,
            Model = figure.Model,
            Setting = figure.Setting.Length > 0 ? figure.Setting : null,
            Question = scored.Sample.Question,
            References = scored.Sample.References,
            Answer = scored.Recording.Outcome.Answer,
            Outcome = OutcomeWords.Of(scored.Recording.Outcome.Kind),
            Score = figure.Score,
            Why = scored.Score.Why,
            Tokens = figure.Tokens,
            Turns = scored.Recording.Turns.Length,
            RecordedAt = scored.Recording.Provenance.RecordedAt.ToUniversalTime(),
            Messages = [.. ExportJson.Transcript(scored)],
        };
    }
}
