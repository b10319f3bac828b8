using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the page of a model.</summary>
/// <param name="facts">The facts.</param>
/// <param name="comparisons">Open models beside ChatGPT.</param>
internal sealed class ModelPages(SiteFacts facts, Comparisons comparisons)
{
    private const string DataFile = "data/models.yaml";

    private readonly ClaimCards _cards = new(facts);
    private readonly ScalePlaces _places = new(facts);

    /// <summary>Means of figures by the id of the survey's model that they are about.</summary>
    private readonly ILookup<string, MeasuredNumber> _measured = (
        from table in facts.Figures
        from number in MeasuredNumbers.All(table)
        select (Id: facts.ModelOf(number.Subject.Split(", ")[0])?.Id ?? "", Number: number with { Metric = "mean score", Subject = $"{table.Source}: {number.Subject}" })).ToLookup(pair => pair.Id, pair => pair.Number);

    public ModelPage Of(LanguageModel model)
    {
        var results = facts.Survey.ResultsByModel[model.Id].ToImmutableArray();
        var (links, comparison) = (facts.Links.OfModel(model.Id), comparisons.Of(model.Id));
        return new()
        {
            Site = facts.Site,
            Address = EntryAddresses.Model(model.Id),
            Title = model.Name,
            Description = facts.Say("{0}: facts, every quoted result with its source, and the claims that rest on it.", model.Name),
            Source = DataFile,
            Sources = facts.CiteAll(results.Select(result => result.Source.Bib).Append(model.Bib)),
            DataFiles = [DataFile, "data/results.yaml"],
            Model = model,
            Work = facts.Cite(model.Bib),
            Seen = links.Seen,
            MadeFrom = [.. links.MadeFrom.Select(facts.ModelLink)],
            MadeOf = [.. facts.Links.MadeOf(model.Id).Select(facts.ModelLink)],
            Comparison = comparison,
            Answer = comparison is null ? null : new ComparisonSentences(facts).Leads(comparison),
            Measured = [.. _measured[model.Id]],
            Recordings = Recordings(model),
            Commands = [.. facts.Catalogue.Models.Where(entry => entry.SurveyModel == model.Id).Select(entry => $"demos run --model {entry.Id}")],
            Results = [.. AreaNames.All.Select(area => Results(results, area)).Where(group => !group.Benchmarks.IsEmpty)],
            Claims = _cards.Of(facts.Survey.Claims.Where(claim => claim.OpenModels.Contains(model.Id) || claim.ClosedModels.Contains(model.Id))),
        };
    }

    private ImmutableArray<ModelRecordings> Recordings(LanguageModel model) =>
    [
        .. from file in facts.Recordings
           where facts.ModelOf(file.Recording.Model)?.Id == model.Id
           group file.Recording by file.Recording.Scenario into recordings
           let title = facts.Scenarios.FirstOrDefault(scenario => scenario.Id == recordings.Key)?.Title
           where title is not null
           select new ModelRecordings(new(title, EntryAddresses.Scenario(recordings.Key)), [.. recordings.Select(recording => new Link(recording.Sample, Addresses.Recording(recording)))]),
    ];

    private ModelResults Results(ImmutableArray<Result> results, Area area)
    {
        var ofArea = results.Where(result => facts.Survey.BenchmarkById[result.Benchmark].Area == area).ToImmutableArray();
        var decimals = ofArea.Select(result => Values.Decimals(result.Printed)).DefaultIfEmpty().Max();
        return new(facts.AreaLink(area),
        [
            .. from result in ofArea
               group result by result.Benchmark into numbers
               let benchmark = facts.Survey.BenchmarkById[numbers.Key]
               select new ModelBenchmark(benchmark, EntryAddresses.Benchmark(benchmark.Id), _places.Of(benchmark, numbers.First().Model),
                   [.. numbers.Select(result => new ModelResult(facts.Quote(result), facts.Cite(result.Source.Bib)))]),
        ], decimals);
    }
}
