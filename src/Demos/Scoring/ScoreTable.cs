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
    public static ImmutableArray<Figure> Of(Scenario scenario, IEnumerable<Recording> recordings)
    {
        var samples = scenario.Samples.Index().ToDictionary(pair => pair.Item.Id, StringComparer.Ordinal);
        return
        [
            .. recordings.Where(recording => recording.Scenario == scenario.Id && samples.ContainsKey(recording.Sample))
                .OrderBy(recording => recording.Model, StringComparer.Ordinal)
                .ThenBy(recording => recording.Repeat)
                .ThenBy(recording => samples[recording.Sample].Index)
                .Select(recording => FigureOf(scenario, samples[recording.Sample].Item, recording)),
        ];
    }

    private static Figure FigureOf(Scenario scenario, Sample sample, Recording recording)
    {
        var score = Scorers.Judge(scenario.Scorer, sample, recording);
        var counted = recording.Turns.Where(turn => turn.InputTokens is not null || turn.OutputTokens is not null).ToList();
        return new()
        {
            Source = scenario.Id,
            Item = sample.Item,
            Model = recording.Model,
            Setting = FigureSettings.Of(sample.Condition, recording.Repeat),
            Score = score.Value,
            Outcome = recording.Outcome.Kind,
            Length = recording.Outcome.Answer?.Length,
            Tokens = counted is [] ? null : counted.Sum(turn => (turn.InputTokens ?? 0) + (turn.OutputTokens ?? 0)),
            Turns = recording.Turns.Length,
            Detail = score.Why,
        };
    }
}
