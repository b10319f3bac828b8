using System.Collections.Immutable;
using Evidence.Figures;
using Evidence.Recordings;
using Evidence.Scenarios;
using SiteGen.Reading;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the page of all scenarios against all models.</summary>
/// <param name="facts">The facts.</param>
/// <param name="pieces">Figures and recordings of scenarios.</param>
internal sealed class MatrixPages(SiteFacts facts, ScenarioPieces pieces)
{
    /// <summary>Its address.</summary>
    public const string Address = "/scenarios/matrix/";

    /// <summary>The page.</summary>
    public MatrixPage Page()
    {
        var tables = facts.Scenarios.Select(scenario => pieces.FirstTimes(scenario.Id)).OfType<FigureTable>().ToList();
        var models = tables.SelectMany(table => table.Figures).GroupBy(figure => figure.Model).OrderBy(model => model.Key, StringComparer.Ordinal).ToList();
        return new()
        {
            Site = facts.Site,
            Address = Address,
            Title = "All scenarios, all models",
            Description = "The mean score of each model on each scenario, with its interval; each mark is one sample and leads to its recording.",
            Source = "scenarios",
            Models = [.. models.Select(Whole).OfType<MeasuredNumber>()],
            Rows = [.. facts.Scenarios.SelectMany(scenario => scenario.Conditions.DefaultIfEmpty(""), (scenario, condition) => Row(scenario, condition, [.. models.Select(model => model.Key)]))],
            Pairs = new ScenarioTables(facts, pieces).Models(),
        };
    }

    /// <summary>A model over everything that counted: one source, so that one mean comes out.</summary>
    private static MeasuredNumber? Whole(IGrouping<string, Figure> model) =>
        MeasuredNumbers.All(new("", "", [.. model.Select(figure => figure with { Source = "", Setting = "" })]), "mean score over all scenarios") is [var number] ? number with { Address = Address } : null;

    private MatrixRow Row(Scenario scenario, string condition, ImmutableArray<string> models)
    {
        var shares = pieces.Shares(scenario.Id).ToDictionary(share => share.Subject, StringComparer.Ordinal);
        var samples = scenario.Samples.Where(sample => sample.Condition == condition).Select(sample => sample.Id).ToHashSet(StringComparer.Ordinal);
        var recordings = pieces.RecordingsOf(scenario.Id).Where(recording => recording.Repeat is null && samples.Contains(recording.Sample)).ToLookup(recording => recording.Model);
        return new(new(scenario.Title, EntryAddresses.Scenario(scenario.Id)), condition, [.. models.Select(CellOf)], new ScenarioTables(facts, pieces).Judges(scenario));

        MatrixCell CellOf(string model) => new(
            shares.GetValueOrDefault(condition.Length == 0 ? model : $"{model}, {condition}"),
            [.. InOrder(scenario, recordings[model]).Select(pieces.Scores.Of)]);
    }

    private static IEnumerable<Recording> InOrder(Scenario scenario, IEnumerable<Recording> recordings) =>
        scenario.Samples.Join(recordings, sample => sample.Id, recording => recording.Sample, (_, recording) => recording, StringComparer.Ordinal);
}
