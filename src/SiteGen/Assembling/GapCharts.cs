using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the charts that answer whether open models have caught up.</summary>
/// <param name="facts">The facts.</param>
internal sealed class GapCharts(SiteFacts facts)
{
    private readonly GapRows _rows = new(facts);

    /// <summary>The chart of one area, or of all; null where no benchmark can be compared.</summary>
    public GapChart? Of(Area? only, string id = "gap", bool isOverview = false)
    {
        var groups = ImmutableArray.CreateBuilder<GapGroup>();
        var omitted = ImmutableArray.CreateBuilder<GapOmission>();
        foreach (var area in AreaNames.All.Where(area => only is null || area == only))
        {
            var rows = RowsOf(area, omitted);
            if (!rows.IsEmpty)
            {
                var link = facts.AreaLink(area);
                groups.Add(new(link.Text, link.Address, rows, Tally(rows)));
            }
        }

        var all = groups.SelectMany(group => group.Rows).ToList();
        return groups.Count == 0 ? null : new GapChart
        {
            Id = id,
            Title = Sentence(all, only),
            Description = facts.Say("One line a benchmark. Each line is the benchmark's own scale from its worst to its best value, so places can be compared within a line, "
                + "not between lines. A filled circle is the best open model of the document that ChatGPT's number was read in, a diamond ChatGPT, an open square GPT-4. Sorted by the lead of the open model."),
            Groups = groups.ToImmutable(),
            Omitted = omitted.ToImmutable(),
            Leaders = [.. all.Where(row => row.Gap > 0).Select(row => row.Open.Number.ModelName).Distinct().Order(StringComparer.Ordinal)],
            IsOverview = isOverview,
        };
    }

    /// <summary>How many rows each side leads.</summary>
    public static GapTally Tally(IReadOnlyCollection<GapRow> rows) =>
        new(rows.Count(row => row.Gap > 0), rows.Count(row => row.Gap == 0), rows.Count(row => row.Gap < 0));

    private ImmutableArray<GapRow> RowsOf(Area area, ImmutableArray<GapOmission>.Builder omitted)
    {
        var rows = new List<GapRow>();
        foreach (var benchmark in facts.Survey.Benchmarks.Where(benchmark => benchmark.Area == area))
        {
            var (row, reason) = _rows.Of(benchmark);
            if (row is not null)
            {
                rows.Add(row);
            }
            else if (reason is not null)
            {
                omitted.Add(new(facts.BenchmarkLink(benchmark.Id), reason));
            }
        }

        return [.. rows.OrderByDescending(row => row.Gap).ThenBy(row => row.Benchmark.Name, StringComparer.Ordinal)];
    }

    private string Sentence(IReadOnlyCollection<GapRow> rows, Area? only)
    {
        var tally = Tally(rows);
        var level = tally.Level == 0 ? "" : facts.Say(", level on {0}", tally.Level);
        return only is null
            ? facts.Say("Set beside ChatGPT, in one document where there is one, the best open model is ahead on {0} of {1} benchmarks{2}, behind on {3}", tally.Ahead, tally.Total, level, tally.Behind)
            : facts.Say("Set beside ChatGPT, in one document where there is one, the best open model is ahead on {0} of {1} benchmarks of this area{2}, behind on {3}", tally.Ahead, tally.Total, level, tally.Behind);
    }
}
