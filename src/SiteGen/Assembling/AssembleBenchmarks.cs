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
        if (facts.Survey.Benchmarks.IsEmpty)
        {
            return [];
        }

        var list = List(facts, new GapRows(facts));
        var (pages, inOrder) = (new BenchmarkPages(facts, context), list.Groups.SelectMany(group => group.Entries).ToImmutableArray());
        return inOrder.Select((entry, index) => (PageModel)(pages.Of(entry.Benchmark, entry.Gap) with
        {
            Previous = index == 0 ? null : facts.BenchmarkLink(inOrder[index - 1].Benchmark.Id),
            Next = index == inOrder.Length - 1 ? null : facts.BenchmarkLink(inOrder[index + 1].Benchmark.Id),
        })).Prepend(list).Select(page => new Document(DataFile, page));
    }

    private static BenchmarksPage List(SiteFacts facts, GapRows gaps)
    {
        var entries = facts.Survey.Benchmarks
            .Select(benchmark => new BenchmarkEntry(benchmark, EntryAddresses.Benchmark(benchmark.Id), facts.Survey.ResultsByBenchmark[benchmark.Id].Count(), gaps.Of(benchmark).Row))
            .ToImmutableArray();
        return new()
        {
            Site = facts.Site,
            Address = "/benchmarks/",
            Title = facts.Say("Benchmarks"),
            Description = facts.Say("What is measured, how, and where the best open model stands against ChatGPT and GPT-4."),
            Source = DataFile,
            DataFiles = [DataFile, ResultsFile],
            Summary = Summary(facts, entries),
            Groups =
            [
                .. from area in AreaNames.All
                   let ofArea = entries.Where(entry => entry.Benchmark.Area == area).ToImmutableArray()
                   where !ofArea.IsEmpty
                   select new BenchmarkGroup(facts.AreaLink(area), ofArea),
            ],
        };
    }

    private static ImmutableArray<string> Summary(SiteFacts facts, ImmutableArray<BenchmarkEntry> entries)
    {
        var verified = entries.Count(entry => entry.Benchmark.Confidence is Confidence.Verified);
        return
        [
            facts.Say("{0} benchmarks: of {1}, name, paper and purpose were seen in a source; those of {2} are recalled.", entries.Length, verified, entries.Length - verified),
            facts.Say("{0} have at least one result; on {1} an open model can be set beside ChatGPT on a fixed scale.", entries.Count(entry => entry.Results > 0), entries.Count(entry => entry.Gap is not null)),
        ];
    }
}
