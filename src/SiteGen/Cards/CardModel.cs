using System.Collections.Immutable;
using Theme.Models;

namespace SiteGen.Cards;

/// <summary>What a card shows.</summary>
/// <param name="SiteName">Above.</param>
/// <param name="Title">Large.</param>
/// <param name="Lead">Beneath it; null where the page has none.</param>
/// <param name="Marks">The line at the foot; empty draws none.</param>
internal sealed record CardModel(string SiteName, string Title, string? Lead, ImmutableArray<CardMark> Marks)
{
    /// <summary>The card of a page; that of the whole site for a page that has none of its own.</summary>
    public static CardModel Of(PageModel page) => page switch
    {
        TextPage text => Of(text, ChartsOf(text).Take(1).SelectMany(chart => chart.Groups).SelectMany(group => group.Rows)),
        BenchmarksPage benchmarks => Of(benchmarks, benchmarks.Groups.SelectMany(group => group.Entries).Select(entry => entry.Gap).OfType<GapRow>()),
        ModelsPage or ClaimsPage { Address: "/claims/" } => Of(page, []),
        _ => new(page.Site.Name, page.PictureText!, "A survey that can be checked: every number with its source.", []),
    };

    private static CardModel Of(PageModel page, IEnumerable<GapRow> rows) =>
        new(page.Site.Name, page.Title, page.Description, [.. rows.Select(row => new CardMark(row.Gap, row.Open.Number.IsRecalled || row.ChatGpt.Number.IsRecalled))]);

    private static IEnumerable<GapChart> ChartsOf(TextPage page) =>
        page.Body.OfType<FigureFragment>().Select(figure => figure.Chart)
            .Append((page as HomePage)?.Overview)
            .Append((page as AreaPage)?.Chart)
            .OfType<GapChart>();
}

/// <summary>A benchmark on the line.</summary>
/// <param name="Gap">Lead of the open model as a share of the scale, -1 to 1.</param>
/// <param name="IsDoubtful">Whether one of its two numbers was recalled and not seen.</param>
internal readonly record struct CardMark(double Gap, bool IsDoubtful = false);
