using System.Collections.Immutable;
using Theme.Models;

namespace SiteGen.Cards;

/// <summary>What a card shows.</summary>
/// <param name="SiteName">Above.</param>
/// <param name="Title">Large.</param>
/// <param name="Lead">Beneath it; null where the page has none.</param>
/// <param name="Gaps">Leads of open models as shares of their scales, -1 to 1, for the line at the foot; empty draws none.</param>
internal sealed record CardModel(string SiteName, string Title, string? Lead, ImmutableArray<double> Gaps)
{
    /// <summary>The card of a page; that of the whole site for a page that is no text.</summary>
    public static CardModel Of(PageModel page) => page switch
    {
        TextPage text => new(text.Site.Name, text.Title, text.Description, [.. ChartsOf(text).Take(1).SelectMany(chart => chart.Groups).SelectMany(group => group.Rows).Select(row => row.Gap)]),
        _ => new(page.Site.Name, "Open language models beside ChatGPT", "A survey that can be checked: every number with its source.", []),
    };

    private static IEnumerable<GapChart> ChartsOf(TextPage page) =>
        page.Body.OfType<FigureFragment>().Select(figure => figure.Chart)
            .Append((page as HomePage)?.Overview)
            .Append((page as AreaPage)?.Chart)
            .OfType<GapChart>();
}
