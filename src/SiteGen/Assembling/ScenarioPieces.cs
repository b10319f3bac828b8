using System.Collections.Immutable;
using Evidence.Figures;
using Evidence.Recordings;
using Evidence.Scenarios;
using SiteGen.Engine;
using SiteGen.Reading;
using Survey;
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
        new(scenario, EntryAddresses.Scenario(scenario.Id), Shares(scenario.Id), RecordingsOf(scenario.Id).Count(), new ScenarioTables(facts, this).Judges(scenario));

    public ImmutableArray<ScenarioCard> CardsOf(Survey.Area area) =>
        [.. facts.Scenarios.Where(scenario => AreaNames.Find(scenario.Area) == area).Select(Card)];

    public IEnumerable<Recording> RecordingsOf(string scenario) =>
        facts.Recordings.Select(file => file.Recording).Where(recording => recording.Scenario == scenario);

    /// <summary>One share a model and condition, of the first time that each sample was asked.</summary>
    public ImmutableArray<MeasuredNumber> Shares(string scenario) =>
        FirstTimes(scenario) is { } table
            ? [.. MeasuredNumbers.All(table, "right answers").Select(number => number with { Address = EntryAddresses.Scenario(scenario) })]
            : [];

    /// <summary>The figures of a scenario without repeats; null where there are none.</summary>
    public FigureTable? FirstTimes(string scenario) => facts.Figures.FirstOrDefault(table => table.Source == scenario) is { } table
        ? table with { Figures = [.. table.Figures.Where(figure => !FigureSettings.IsRepeat(figure.Setting))] }
        : null;

    /// <summary>Items against models and conditions; null where nothing was recorded.</summary>
    public ScoreMatrix? Matrix(Scenario scenario)
    {
        var recordings = RecordingsOf(scenario.Id).Where(recording => recording.Repeat is null).ToLookup(recording => (recording.Sample, recording.Model));
        var models = recordings.Select(group => group.Key.Model).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        var columns = models.SelectMany(model => scenario.Conditions.DefaultIfEmpty(""), (model, condition) => (model, condition)).ToImmutableArray();
        var rows = scenario.Samples.GroupBy(sample => sample.Item, StringComparer.Ordinal).Select(item => new ScoreRow(item.Key, item.First().Question,
            [.. columns.Select(column => CellOf(item.First(sample => sample.Condition == column.condition), column.model))]));
        return models.IsEmpty ? null : new([.. columns.Select(column => column.condition.Length == 0 ? column.model : $"{column.model}, {column.condition}")], [.. rows]);

        ScoreCell CellOf(Sample sample, string model) => recordings[(sample.Id, model)].FirstOrDefault() is { } recording ? Scores.Of(recording) : NotRecorded;
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
