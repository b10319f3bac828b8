using System.Collections.Immutable;
using Evidence.Figures;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Scoring;

/// <summary>Turns the recordings of a scenario into figures: one row for each model and sample.</summary>
public static class ScoreTable
{
    /// <summary>The figures, by model, time asked and then in the order of the samples. Recordings of samples that are gone are left out.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="recordings">Recordings of it, in any order.</param>
    public static ImmutableArray<Figure> Of(Scenario scenario, IEnumerable<Recording> recordings) =>
        [.. ScoredRecording.Of(scenario, recordings).Select(FigureOf)];

    /// <summary>The row of one recording.</summary>
    internal static Figure FigureOf(ScoredRecording scored)
    {
        var recording = scored.Recording;
        var counted = recording.Turns.Where(turn => turn.InputTokens is not null || turn.OutputTokens is not null).ToList();
        return new()
        {
            Source = scored.Scenario.Id,
            Item = scored.Sample.Item,
            Model = recording.Model,
            Setting = FigureSettings.Of(scored.Sample.Condition, recording.Repeat),
            Score = scored.Score.Value,
            Outcome = recording.Outcome.Kind,
            Length = recording.Outcome.Answer?.Length,
            Tokens = counted is [] ? null : counted.Sum(turn => (turn.InputTokens ?? 0) + (turn.OutputTokens ?? 0)),
            Turns = recording.Turns.Length,
            Detail = scored.Score.Why,
        };
    }
}
