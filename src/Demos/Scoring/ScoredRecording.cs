using System.Collections.Immutable;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Scoring;

/// <summary>A recording with what was asked and what it is worth.</summary>
/// <param name="Scenario">The scenario, as it is now.</param>
/// <param name="Sample">Its sample, as it is now.</param>
/// <param name="Recording">What happened.</param>
/// <param name="Score">What the scenario's scorer says.</param>
public sealed record ScoredRecording(Scenario Scenario, Sample Sample, Recording Recording, Score Score)
{
    /// <summary>All that can be judged, by model, time asked and then in the order of the samples. Recordings of samples that are gone are left out.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="recordings">Recordings of it, in any order.</param>
    public static ImmutableArray<ScoredRecording> Of(Scenario scenario, IEnumerable<Recording> recordings)
    {
        var samples = scenario.Samples.Index().ToDictionary(pair => pair.Item.Id, StringComparer.Ordinal);
        return
        [
            .. recordings.Where(recording => recording.Scenario == scenario.Id && samples.ContainsKey(recording.Sample))
                .OrderBy(recording => recording.Model, StringComparer.Ordinal)
                .ThenBy(recording => recording.Repeat)
                .ThenBy(recording => samples[recording.Sample].Index)
                .Select(recording => (recording, sample: samples[recording.Sample].Item))
                .Select(pair => new ScoredRecording(scenario, pair.sample, pair.recording, Scorers.Judge(scenario.Scorer, pair.sample, pair.recording))),
        ];
    }
}
