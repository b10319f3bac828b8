using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Survey;
using Theme.Models;

namespace SiteGen.Exporting;

/// <summary>A page as plain text with its numbers filled in: what a model is given to read.</summary>
/// <remarks>Prose only, paragraphs apart by an empty line. Headings, citations, tables and charts are left out (small models quote a heading rather than the
/// sentence beneath it); claims become sentences.</remarks>
public static class PlainPage
{
    /// <summary>The text of a page, ending in a line end. O(length).</summary>
    public static string Of(TextPage page)
    {
        var html = new StringBuilder();
        Append(page.Body, html);
        var text = new StringBuilder();
        foreach (var block in new HtmlParser().ParseDocument(html.ToString()).Body!.Children)
        {
            Append(block, text);
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Append(ImmutableArray<Fragment> fragments, StringBuilder html)
    {
        foreach (var fragment in fragments)
        {
            html.Append(fragment switch
            {
                HtmlFragment ready => ready.Html,
                CellFragment cell => WebUtility.HtmlEncode(cell.Number.Result.Printed),
                MeasuredFragment measured => measured.Number.Value.ToString("0.0", CultureInfo.InvariantCulture) + " percent",
                DifferenceFragment difference => difference.Number.Value.ToString("+0.0;-0.0", CultureInfo.InvariantCulture) + " points",
                CountFragment count => count.Count.ToString(CultureInfo.InvariantCulture),
                CrossReferenceFragment link => link.Html,
                CitationFragment { IsInText: true } citation => WebUtility.HtmlEncode(string.Join(" and ", citation.Works.Select(work => work.Authors))),
                ClaimsFragment claims => string.Concat(claims.Cards.Select(card => $"<p>{WebUtility.HtmlEncode(Sentence(card))}</p>")),
                FigureReferenceFragment figure => WebUtility.HtmlEncode(figure.Number.Text),
                DifferencesFragment differences => string.Concat(differences.Cards.Select(card => $"<p>{WebUtility.HtmlEncode(Sentence(card.Difference))}</p>")),
                _ => "",
            });
            if (fragment is CalloutFragment callout)
            {
                Append(callout.Body, html);
            }
        }
    }

    private static string Sentence(Difference difference) => $"{difference.Title}. {difference.Table} {difference.Source} {difference.Matters}";

    private static string Sentence(ClaimCard card) => card.Claim.Caveat is { } caveat ? $"{card.Claim.Text} {caveat}" : card.Claim.Text;

    private static void Append(IElement block, StringBuilder text)
    {
        var name = block.LocalName;
        var inside = Folded(block.TextContent);
        if (name is "ul" or "ol")
        {
            text.AppendJoin('\n', block.Children.Select(item => "- " + Folded(item.TextContent))).Append("\n\n");
        }
        else if (name is "p" or "blockquote" && inside.Length > 0)
        {
            text.Append(inside).Append("\n\n");
        }
    }

    // A citation that was left out leaves a space before the full stop.
    private static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal)
            .Replace(" ;", ";", StringComparison.Ordinal);
}
