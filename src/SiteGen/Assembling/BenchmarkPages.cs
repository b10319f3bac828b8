using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Engine;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the page of a benchmark.</summary>
/// <param name="facts">The facts.</param>
/// <param name="context">Digests of the input, for the scenarios.</param>
internal sealed class BenchmarkPages(SiteFacts facts, StepContext context)
{
    private const string DataFile = "data/benchmarks.yaml";

    private readonly ClaimCards _cards = new(facts);
    private readonly ScenarioPieces _scenarios = new(facts, context);

    public BenchmarkPage Of(Benchmark benchmark, GapRow? gap)
    {
        var results = Values.BestFirst(facts.Survey.ResultsByBenchmark[benchmark.Id], benchmark).ToImmutableArray();
        return new()
        {
            Site = facts.Site,
            Address = EntryAddresses.Benchmark(benchmark.Id),
            Title = benchmark.Name,
            Description = facts.Say("{0} measures {1}: every quoted result with its setting, source and status.", benchmark.Name, benchmark.Measures),
            Source = DataFile,
            Sources = facts.CiteAll(results.Select(result => result.Source.Bib).Append(benchmark.Bib)),
            DataFiles = [DataFile, "data/results.yaml"],
            Benchmark = benchmark,
            Area = facts.AreaLink(benchmark.Area),
            Work = facts.Cite(benchmark.Bib),
            Whole = benchmark.PartOf is { } whole && facts.Survey.BenchmarkById.ContainsKey(whole) ? facts.BenchmarkLink(whole) : null,
            Parts = [.. facts.Survey.Benchmarks.Where(part => part.PartOf == benchmark.Id).Select(part => facts.BenchmarkLink(part.Id))],
            Gap = gap,
            Chart = BenchmarkCharts.Of(facts, benchmark),
            Documents = Documents(results),
            Figures =
            [
                .. from source in facts.Links.FiguresOf(benchmark.Id)
                   where facts.Figures.Any(table => table.Source == source)
                   select new Link(source, EntryAddresses.Figures(source)),
            ],
            Scenarios = _scenarios.CardsOf(benchmark.Area),
            Claims = _cards.Of(facts.Survey.Claims.Where(claim => claim.Benchmarks.Contains(benchmark.Id))),
        };
    }

    /// <summary>The survey's tables first, then what was seen elsewhere, then what is recalled; in each the longest list first.</summary>
    private ImmutableArray<BenchmarkDocument> Documents(ImmutableArray<Result> bestFirst)
    {
        var decimals = bestFirst.Select(result => Values.Decimals(result.Printed)).DefaultIfEmpty().Max();
        var documents = bestFirst
            .GroupBy(result => (result.Status, result.Source.Bib, result.Source.Title, result.Source.Commit, result.SurveyTable, result.SeenAt))
            .OrderBy(results => results.Key.Status)
            .ThenByDescending(results => results.Count())
            .ThenBy(results => results.Key.Title, StringComparer.Ordinal);
        return
        [
            .. documents.Select((results, index) => new BenchmarkDocument(
                string.Create(CultureInfo.InvariantCulture, $"document-{index + 1}"), results.First().Source, results.Key.SurveyTable, results.Key.Status, results.Key.SeenAt,
                [.. results.Select(result => Row(result, decimals, bestFirst.Length > 1 && result.Value.Equals(bestFirst[0].Value)))])),
        ];
    }

    private BenchmarkResult Row(Result result, int decimals, bool isBest) =>
        new(EntryAddresses.Anchor(result), facts.Quote(result), facts.Survey.ModelById[result.Model], EntryAddresses.Model(result.Model), facts.Cite(result.Source.Bib), isBest, decimals);
}
