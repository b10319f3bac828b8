using System.Collections.Immutable;
using Evidence.Recordings;
using Evidence.Scenarios;
using SiteGen.Assembling.Answers;
using SiteGen.Engine;
using SiteGen.Reading;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the list of scenarios, a page for each, and a page for each recording.</summary>
/// <param name="site">What all pages share.</param>
public sealed class AssembleScenarios(SiteModel site) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Assemble;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var facts = SiteFacts.Of(context, site);
        var pieces = new ScenarioPieces(facts, context);
        return !facts.HasEvidence ? [] : facts.Scenarios.Select(scenario => (PageModel)Page(facts, pieces, scenario))
            .Concat(facts.Recordings.Select(file => Page(facts, pieces, file)))
            .Prepend(new MatrixPages(facts, pieces).Page())
            .Prepend(List(facts, pieces))
            .Select(page => new Document(page.Source, page));
    }

    private static ScenariosPage List(SiteFacts facts, ScenarioPieces pieces) => new()
    {
        Site = facts.Site,
        Address = "/scenarios/",
        Title = "Evidence",
        Description = "Tasks that models were given here, every turn recorded, and public outputs counted again.",
        Source = "scenarios",
        Groups =
        [
            .. from area in AreaNames.All
               let cards = pieces.CardsOf(area)
               where !cards.IsEmpty
               select new ScenarioGroup(AreaNames.Name(area), cards),
        ],
        Matrix = facts.Recordings.IsEmpty ? null : new("All scenarios, all models", MatrixPages.Address),
        PublicOutputs = [.. facts.Figures.Where(table => !facts.IsOfScenarios(table.Source)).Select(table => new Link(OutputNames.Of(table.Source), EntryAddresses.Figures(table.Source)))],
    };

    private static ScenarioPage Page(SiteFacts facts, ScenarioPieces pieces, Scenario scenario)
    {
        var shares = pieces.Shares(scenario.Id);
        var tables = new ScenarioTables(facts, pieces);
        var area = AreaNames.Find(scenario.Area);
        return new()
        {
            Site = facts.Site,
            Address = EntryAddresses.Scenario(scenario.Id),
            Title = scenario.Title,
            Description = FirstSentence(scenario.Summary),
            Source = scenario.Place.Path,
            DataFiles = [scenario.Place.Path],
            Scenario = scenario,
            Area = area is { } known ? facts.AreaLink(known) : new("Scenarios", "/scenarios/"),
            Matrix = pieces.Matrix(scenario),
            Grids = new ScoreGrids(pieces).Of(scenario),
            Shares = shares,
            Chart = shares.Length < 2 ? null : new IntervalCharts(facts).Of("shares", new IntervalCharts(facts).Sentence("Right answers", shares), shares) with { DataAddress = $"/data/evidence-{scenario.Id}" },
            Pairs = tables.Conditions(scenario),
            Passes = tables.Passes(scenario),
            Quotations = tables.Quotations(scenario),
            Judges = tables.Judges(scenario),
            Passages = tables.Passages(scenario),
            Freshness = [.. pieces.RecordingsOf(scenario.Id).Select(pieces.Freshness.Of)],
        };
    }

    private static RecordingPage Page(SiteFacts facts, ScenarioPieces pieces, RecordedFile file)
    {
        var recording = file.Recording;
        var scenario = facts.Scenarios.FirstOrDefault(scenario => scenario.Id == recording.Scenario);
        return new()
        {
            Site = facts.Site,
            Address = Addresses.Recording(recording),
            Title = scenario?.Samples.FirstOrDefault(sample => sample.Id == recording.Sample)?.Question ?? recording.Sample,
            MadeBy = $"demos run --scenario {recording.Scenario} --model {recording.Model}",
            Description = $"{recording.Model} on '{recording.Sample}' of '{recording.Scenario}': every turn, as it was recorded.",
            Source = file.Path,
            DataFiles = [file.Path],
            Recording = recording,
            Scenario = scenario is null ? null : new(scenario.Title, EntryAddresses.Scenario(scenario.Id)),
            Sample = scenario?.Samples.FirstOrDefault(sample => sample.Id == recording.Sample),
            Transcript = Transcripts.Of(recording),
            Score = pieces.Scores.Of(recording),
            Freshness = pieces.Freshness.Of(recording),
            Siblings = Siblings(pieces, scenario, recording),
        };
    }

    /// <summary>The same item by other models, in other conditions, at other times.</summary>
    private static ImmutableArray<Link> Siblings(ScenarioPieces pieces, Scenario? scenario, Recording recording)
    {
        var items = scenario?.Samples.ToDictionary(sample => sample.Id, sample => sample.Item, StringComparer.Ordinal) ?? [];
        string Item(Recording of) => items.GetValueOrDefault(of.Sample, of.Sample);
        return
        [
            .. pieces.RecordingsOf(recording.Scenario)
                .Where(other => Item(other) == Item(recording) && (other.Model, other.Sample, other.Repeat) != (recording.Model, recording.Sample, recording.Repeat))
                .Select(other => new Link(Name(other), Addresses.Recording(other))),
        ];

        static string Name(Recording of) => $"{of.Model} on {of.Sample}{(of.Repeat is { } repeat ? $", asked for the {repeat}. time" : "")}";
    }

    private static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is var end and > 0 ? text[..(end + 1)] : text;
}
