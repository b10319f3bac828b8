using System.Collections.Immutable;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Gathers what a text rests on.</summary>
internal static class PageSources
{
    /// <summary>The works that a text cites or quotes numbers from in its sentences, tables and claims; charts list theirs in their own tables.</summary>
    public static ImmutableArray<CitedWork> Of(SiteFacts facts, ImmutableArray<Fragment> body) => facts.CiteAll(Keys(body));

    /// <summary>The data files that a text shows.</summary>
    public static ImmutableArray<string> FilesOf(ImmutableArray<Fragment> body) => [.. body.SelectMany(Files).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Keys(ImmutableArray<Fragment> body) => body.SelectMany(fragment => fragment switch
    {
        CitationFragment citation => citation.Works.Select(work => work.Key),
        CellFragment cell => [cell.Number.Result.Source.Bib],
        ResultTableFragment table => table.Table.Rows.SelectMany(row => row.Sources).Select(work => work.Key).Concat(Keys(table.Caption)),
        ClaimsFragment claims => claims.Cards.SelectMany(card => card.Evidence).Select(evidence => evidence.Number.Result.Source.Bib),
        DifferencesFragment differences => differences.Cards.SelectMany(card => card.InTable.Concat(card.InSource)).Select(number => number.Number.Result.Source.Bib),
        CalloutFragment callout => Keys(callout.Body),
        FigureFragment figure => Keys(figure.Caption),
        _ => Enumerable.Empty<string>(),
    });

    private static IEnumerable<string> Files(Fragment fragment) => fragment switch
    {
        CellFragment or ResultTableFragment => ["data/results.yaml"],
        FigureFragment { Chart: GapChart or BenchmarkChart or HeatMap } => ["data/results.yaml"],
        FigureFragment { Chart: LengthControlChart } => ["data/length-control.yaml"],
        FigureFragment { Chart: TimelineChart } => ["data/models.yaml"],
        ClaimsFragment => ["data/claims.yaml"],
        DifferencesFragment => ["data/differences.yaml"],
        CalloutFragment callout => callout.Body.SelectMany(Files),
        _ => [],
    };
}
