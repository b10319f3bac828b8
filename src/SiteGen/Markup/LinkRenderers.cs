using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary>Links by id and to files of pages become gaps, links of the site get the link root, others say that they lead away.</summary>
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var article = (ArticleRenderer)renderer;
        var url = obj.GetDynamicUrl?.Invoke() ?? obj.Url ?? "";
        if (url.StartsWith("xref:", StringComparison.Ordinal))
        {
            RenderById(article, obj, url["xref:".Length..]);
        }
        else if (Links.Runs(url))
        {
            Links.Report(article, obj, url);
            article.WriteChildren(obj);
        }
        else if (obj.IsImage)
        {
            article.Write("<img loading=\"lazy\" src=\"").WriteEscapeUrl(Links.Rooted(url, article.LinkRoot)).Write("\" alt=\"");
            var wasEnabled = article.EnableHtmlForInline;
            article.EnableHtmlForInline = false;
            article.WriteChildren(obj);
            article.EnableHtmlForInline = wasEnabled;
            article.Write("\">");
        }
        else if (Links.PageFile(url, article.Source.Path) is { } file)
        {
            RenderById(article, obj, file);
        }
        else
        {
            ReportGaps(article, obj);
            article.Write("<a href=\"").WriteEscapeUrl(Links.Rooted(url, article.LinkRoot)).Write("\"").Write(Links.Relation(url)).Write(">");
            article.WriteChildren(obj);
            article.Write("</a>");
        }
    }

    private static void RenderById(ArticleRenderer article, LinkInline link, string id)
    {
        ReportGaps(article, link);
        article.Gap(new CrossReferenceSegment(id, InnerHtml(article, link), article.Source.PlaceOf(link)));
    }

    private static string InnerHtml(ArticleRenderer article, LinkInline link) =>
        string.Concat(article.Aside(() => article.WriteChildren(link)).OfType<HtmlSegment>().Select(segment => segment.Html));

    private static void ReportGaps(ArticleRenderer article, LinkInline link)
    {
        if (link.FindDescendants<LeafInline>().Any(inside => inside is CellInline or CitationInline))
        {
            article.Source.Findings.Error("SG0306", article.Source.PlaceOf(link), "A cell or a citation stands inside a link.",
                "It is a link itself: put it beside the link.");
        }
    }
}

/// <summary>Renders <c>&lt;https://…&gt;</c> and <c>&lt;xref:id&gt;</c>.</summary>
internal sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        var article = (ArticleRenderer)renderer;
        if (obj.Url.StartsWith("xref:", StringComparison.Ordinal))
        {
            article.Gap(new CrossReferenceSegment(obj.Url["xref:".Length..], "", article.Source.PlaceOf(obj)));
            return;
        }

        if (Links.Runs(obj.Url))
        {
            Links.Report(article, obj, obj.Url);
            article.WriteEscape(obj.Url);
            return;
        }

        var url = obj.IsEmail ? "mailto:" + obj.Url : obj.Url;
        article.Write("<a href=\"").WriteEscapeUrl(url).Write("\"").Write(Links.Relation(url)).Write(">").WriteEscape(obj.Url).Write("</a>");
    }
}

/// <summary>What a link needs beside its text.</summary>
internal static class Links
{
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    public static string Rooted(string url, string linkRoot) => url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) ? linkRoot + url : url;

    /// <summary>The Markdown file that an address beside it names, with the anchor: <c>../trends.md#prices</c> in <c>pages/ja/index.md</c> is <c>pages/trends.md#prices</c>. Null for any other.</summary>
    public static string? PageFile(string url, string from)
    {
        if (url.StartsWith('/') || !url.AsSpan(0, url.AsSpan().IndexOf('#') is var hash and >= 0 ? hash : url.Length).EndsWith(".md", StringComparison.Ordinal))
        {
            return null;
        }

        var here = new Uri("file:///" + string.Join('/', from.Split('/').Select(Uri.EscapeDataString)));
        return Uri.TryCreate(here, url, out var there) && there.IsFile ? Uri.UnescapeDataString(there.AbsolutePath[1..]) + there.Fragment : null;
    }

    /// <summary>Whether an address has a scheme that does not lead to a page or a mailbox.</summary>
    public static bool Runs(string url)
    {
        var colon = url.AsSpan().IndexOfAny(":/?#");
        return colon > 0 && url[colon] == ':' && !Schemes.Contains(url[..colon], StringComparer.OrdinalIgnoreCase);
    }

    public static void Report(ArticleRenderer article, MarkdownObject link, string url) =>
        article.Source.Findings.Error("SG0309", article.Source.PlaceOf(link), $"The link '{url}' leads to no page.", "Link to http, https, mailto, xref or a page of the site.");

    public static string Relation(string url) => url.Contains("://", StringComparison.Ordinal) ? " rel=\"external noopener\"" : "";
}
