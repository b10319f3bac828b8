using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the cards of differences between the survey's tables and their sources.</summary>
/// <param name="facts">The facts.</param>
internal sealed class DifferenceCards(SiteFacts facts)
{
    /// <summary>A card for each, in order.</summary>
    public ImmutableArray<DifferenceCard> Of(IEnumerable<Difference> differences) => [.. differences.Select(Of)];

    private DifferenceCard Of(Difference difference)
    {
        var (inTable, inSource) = (Numbers(difference.InTable), Numbers(difference.InSource));
        return new(difference, inTable, inSource) { Strips = [.. Strips(inTable, inSource)] };
    }

    private ImmutableArray<DifferenceNumber> Numbers(ImmutableArray<string> ids) =>
    [
        .. ids.Select(id => facts.Survey.ResultById[id])
            .Select(result => new DifferenceNumber(facts.Quote(result), facts.Survey.ModelById[result.Model].Role, facts.Cite(result.Source.Bib))),
    ];

    private static IEnumerable<DifferenceStrip> Strips(ImmutableArray<DifferenceNumber> inTable, ImmutableArray<DifferenceNumber> inSource) =>
        from above in inTable.GroupBy(number => number.Number.Result.Benchmark, StringComparer.Ordinal)
        let table = above.ToImmutableArray()
        let source = inSource.Where(number => number.Number.Result.Benchmark == above.Key).ToImmutableArray()
        where !source.IsEmpty && !Values(table).SetEquals(Values(source))
        select new DifferenceStrip(table[0].Number.BenchmarkName, table, source,
            [.. from one in table from other in source where Belong(one, other, table, source) select (one, other)]);

    private static HashSet<double> Values(ImmutableArray<DifferenceNumber> numbers) => [.. numbers.Select(number => number.Number.Result.Value)];

    /// <summary>One model, or one value; and where a name has no number of its own on the other side, whatever stands there for its side of the survey's question.</summary>
    private static bool Belong(DifferenceNumber one, DifferenceNumber other, ImmutableArray<DifferenceNumber> table, ImmutableArray<DifferenceNumber> source)
    {
        var (here, there) = (one.Number.Result, other.Number.Result);
        return here.Model == there.Model
            || (!Has(table, there.Model) && (here.Value.Equals(there.Value) || (!Has(source, here.Model) && one.Role == other.Role && table.Count(number => number.Role == one.Role) == 1)));
    }

    private static bool Has(ImmutableArray<DifferenceNumber> numbers, string model) => numbers.Any(number => number.Number.Result.Model == model);
}
