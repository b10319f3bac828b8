using System.Collections.Immutable;
using SiteGen.Engine;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the list of benchmarks and a page for each, with every result at an address of its own.</summary>
/// <param name="site">What all pages share.</param>
public sealed class AssembleBenchmarks(SiteModel site) : IStep
{
    private const string DataFile = "data/benchmarks.yaml";
    private const string ResultsFile = "data/results.yaml";

    /// <inheritdoc/>
    public Phase Phase => Phase.Assemble;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var facts = SiteFacts.Of(context, site);
        var (gaps, cards) = (new GapRows(facts), new ClaimCards(facts));
        return facts.Survey.Benchmarks.IsEmpty ? [] : facts.Survey.Benchmarks
            .Select(benchmark => (PageModel)Page(facts, gaps, cards, benchmark))
            .Prepend(List(facts, gaps))
            .Select(page => new Document(DataFile, page));
    }

    private static BenchmarksPage List(SiteFacts facts, GapRows gaps) => new()
    {
        Site = facts.Site,
        Address = "/benchmarks/",
        Title = "Benchmarks",
        Description = "What is measured, how, and where the best open model stands against ChatGPT and GPT-4.",
        Source = DataFile,
        DataFiles = [DataFile, ResultsFile],
        Groups =
        [
            .. from area in AreaNames.All
               let entries = facts.Survey.Benchmarks.Where(benchmark => benchmark.Area == area).Select(benchmark => Entry(facts, gaps, benchmark)).ToImmutableArray()
               where !entries.IsEmpty
               select new BenchmarkGroup(facts.AreaLink(area), entries),
        ],
    };

    private static BenchmarkEntry Entry(SiteFacts facts, GapRows gaps, Benchmark benchmark) =>
        new(benchmark, Addresses.Benchmark(benchmark.Id), facts.Survey.ResultsByBenchmark[benchmark.Id].Count(), gaps.Of(benchmark).Row);

    private static BenchmarkPage Page(SiteFacts facts, GapRows gaps, ClaimCards cards, Benchmark benchmark)
    {
        var results = Values.BestFirst(facts.Survey.ResultsByBenchmark[benchmark.Id], benchmark).ToImmutableArray();
        return new()
        {
            Site = facts.Site,
            Address = Addresses.Benchmark(benchmark.Id),
            Title = benchmark.Name,
            Description = $"{benchmark.Name} measures {benchmark.Measures}: every quoted result with its setting, source and status.",
            Source = DataFile,
            Sources = facts.CiteAll(results.Select(result => result.Source.Bib).Append(benchmark.Bib)),
            DataFiles = [DataFile, ResultsFile],
            Benchmark = benchmark,
            Area = facts.AreaLink(benchmark.Area),
            Work = facts.Cite(benchmark.Bib),
            Whole = benchmark.PartOf is { } whole && facts.Survey.BenchmarkById.ContainsKey(whole) ? facts.BenchmarkLink(whole) : null,
            Parts = [.. facts.Survey.Benchmarks.Where(part => part.PartOf == benchmark.Id).Select(part => facts.BenchmarkLink(part.Id))],
            Gap = gaps.Of(benchmark).Row,
            Chart = BenchmarkCharts.Of(facts, benchmark),
            Results = Rows(facts, results),
            Claims = cards.Of(facts.Survey.Claims.Where(claim => claim.Benchmarks.Contains(benchmark.Id))),
        };
    }

    private static ImmutableArray<BenchmarkResult> Rows(SiteFacts facts, ImmutableArray<Result> bestFirst)
    {
        var decimals = bestFirst.Select(result => Values.Decimals(result.Printed)).DefaultIfEmpty().Max();
        return
        [
            .. bestFirst.Select(result => new BenchmarkResult(
                Addresses.Anchor(result), facts.Quote(result), facts.Survey.ModelById[result.Model], Addresses.Model(result.Model),
                facts.Cite(result.Source.Bib), bestFirst.Length > 1 && result.Value.Equals(bestFirst[0].Value), decimals)),
        ];
    }
}
