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
            [.. from one in table from other in source where Belong(one, other, table) select (one, other)]);

    private static HashSet<double> Values(ImmutableArray<DifferenceNumber> numbers) => [.. numbers.Select(number => number.Number.Result.Value)];

    /// <summary>One model, one value, or one side of the survey's question where the source's model has no number of its own in the table.</summary>
    private static bool Belong(DifferenceNumber one, DifferenceNumber other, ImmutableArray<DifferenceNumber> table) =>
        one.Number.Result.Model == other.Number.Result.Model
        || (!table.Any(number => number.Number.Result.Model == other.Number.Result.Model) && (one.Number.Result.Value.Equals(other.Number.Result.Value) || (one.Role == other.Role && table.Count(number => number.Role == one.Role) == 1)));
}
