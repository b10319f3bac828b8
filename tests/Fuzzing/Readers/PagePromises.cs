using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Markup;
using SiteGen.Reading;

namespace Fuzzing.Readers;

/// <summary>What pages keep to, whatever they were made of.</summary>
internal static class PagePromises
{
    private static readonly string[] Running = ["script", "iframe", "object", "embed", "style", "link", "meta", "base", "form", "svg", "math"];

    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "xlink:href", "srcset", "data"];

    /// <summary>The text of a model is made of few elements without attributes.</summary>
    public static void HoldModelText(string html)
    {
        using var document = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html);
        Expect(document.Head!.ChildElementCount == 0, "text of a model stays in the body");
        foreach (var element in document.Body!.Descendants<IElement>())
        {
            Expect(SafeElements.Names.Contains(element.LocalName), $"text of a model has no element '{element.LocalName}'");
            foreach (var attribute in element.Attributes)
            {
                Expect(element.LocalName == "ol" && attribute.Name == SafeElements.Attribute, $"text of a model has no attribute '{attribute.Name}' of '{element.LocalName}'");
            }
        }
    }

    /// <summary>Nothing that a page is made into runs anything.</summary>
    public static void HoldArticle(Article article)
    {
        using var document = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + HtmlOf(article.Segments, new StringBuilder()));
        foreach (var element in document.Descendants<IElement>())
        {
            Expect(!Running.Contains(element.LocalName), $"a page has no element '{element.LocalName}'");
            foreach (var attribute in element.Attributes)
            {
                Expect(!attribute.Name.StartsWith("on", StringComparison.Ordinal) && attribute.Name != "style", $"a page has no attribute '{attribute.Name}'");
                Expect(!Addresses.Contains(attribute.Name) || !Runs(attribute.Value), $"a page has no link '{attribute.Value}'");
            }
        }
    }

    /// <summary>The address of a page can be a path on every disk.</summary>
    public static void HoldAddress(PageSource page)
    {
        var address = page.Address;
        Expect(address.StartsWith('/') && !address.Any(char.IsControl) && address.Split('/').All(step => Encoding.UTF8.GetByteCount(step) <= 255), "an address can be a path");
        Expect(page.FrontMatter.RedirectFrom.All(former => former.Split('/').All(step => Encoding.UTF8.GetByteCount(step) <= 255)), "a former address can be a path");
    }

    private static StringBuilder HtmlOf(IEnumerable<Segment> segments, StringBuilder html)
    {
        foreach (var segment in segments)
        {
            _ = segment switch
            {
                HtmlSegment ready => html.Append(ready.Html),
                CrossReferenceSegment link => html.Append(link.Html),
                BlockSegment block => HtmlOf(block.Body, html),
                _ => html,
            };
        }

        return html;
    }

    private static bool Runs(string url)
    {
        var plain = new string([.. url.Where(letter => letter > ' ')]).ToLowerInvariant();
        return plain.StartsWith("javascript:", StringComparison.Ordinal) || plain.StartsWith("data:", StringComparison.Ordinal) || plain.StartsWith("vbscript:", StringComparison.Ordinal);
    }

    private static void Expect(bool isKept, string promise)
    {
        if (!isKept)
        {
            throw new BrokenPromiseException(promise);
        }
    }
}
