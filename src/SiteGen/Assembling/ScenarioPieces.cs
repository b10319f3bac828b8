using System.Collections.Immutable;
using Evidence.Recordings;
using Evidence.Scenarios;
using SiteGen.Engine;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes what pages show of scenarios and recordings.</summary>
/// <param name="facts">The facts.</param>
/// <param name="context">Digests of the input, and where findings go.</param>
internal sealed class ScenarioPieces(SiteFacts facts, StepContext context)
{
    public Scores Scores { get; } = new(facts);

    public FreshnessNotes Freshness { get; } = new(facts, context);

    public ScenarioCard Card(Scenario scenario) =>
        new(scenario, Addresses.Scenario(scenario.Id), Shares(scenario.Id), RecordingsOf(scenario.Id).Count());

    public ImmutableArray<ScenarioCard> CardsOf(Survey.Area area) =>
        [.. facts.Scenarios.Where(scenario => AreaNames.Find(scenario.Area) == area).Select(Card)];

    public IEnumerable<Recording> RecordingsOf(string scenario) =>
        facts.Recordings.Select(file => file.Recording).Where(recording => recording.Scenario == scenario);

    /// <summary>One share a model.</summary>
    public ImmutableArray<MeasuredNumber> Shares(string scenario) =>
        facts.Figures.FirstOrDefault(table => table.Source == scenario) is { } table
            ? [.. MeasuredNumbers.All(table, "right answers").Select(number => number with { Address = Addresses.Scenario(scenario) })]
            : [];

    /// <summary>Samples against models; null where nothing was recorded.</summary>
    public ScoreMatrix? Matrix(Scenario scenario)
    {
        var recordings = RecordingsOf(scenario.Id).ToLookup(recording => (recording.Sample, recording.Model));
        var models = recordings.Select(group => group.Key.Model).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        var rows = scenario.Samples.Select(sample => new ScoreRow(sample.Id, sample.Question,
            [.. models.Select(model => recordings[(sample.Id, model)].FirstOrDefault() is { } recording ? Scores.Of(recording) : NotRecorded)]));
        return models.IsEmpty ? null : new(models, [.. rows]);
    }

    public RecordingExcerpt Excerpt(Recording recording, Scenario scenario) => new()
    {
        Title = scenario.Title,
        Recording = recording,
        Address = Addresses.Recording(recording),
        Question = scenario.Samples.FirstOrDefault(sample => sample.Id == recording.Sample)?.Question ?? "",
        Transcript = Transcripts.Of(recording),
        Score = Scores.Of(recording),
        Freshness = Freshness.Of(recording),
    };

    private static ScoreCell NotRecorded { get; } = new(ScoreMark.Missing, "not recorded", Address: null);
}
