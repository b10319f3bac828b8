using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary>Links by id become gaps, links of the site get the link root, others say that they lead away.</summary>
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var article = (ArticleRenderer)renderer;
        var url = obj.GetDynamicUrl?.Invoke() ?? obj.Url ?? "";
        if (url.StartsWith("xref:", StringComparison.Ordinal))
        {
            article.Gap(new CrossReferenceSegment(url["xref:".Length..], InnerHtml(article, obj), article.Source.PlaceOf(obj)));
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
        else
        {
            article.Write("<a href=\"").WriteEscapeUrl(Links.Rooted(url, article.LinkRoot)).Write("\"").Write(Links.Relation(url)).Write(">");
            article.WriteChildren(obj);
            article.Write("</a>");
        }
    }

    private static string InnerHtml(ArticleRenderer article, LinkInline link)
    {
        var inside = article.Aside(() => article.WriteChildren(link));
        if (inside.Any(segment => segment is not HtmlSegment))
        {
            article.Source.Findings.Error("SG0306", article.Source.PlaceOf(link), "A cell or a citation stands inside a link.",
                "It is a link itself: put it beside the link.");
        }

        return string.Concat(inside.OfType<HtmlSegment>().Select(segment => segment.Html));
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

        var url = obj.IsEmail ? "mailto:" + obj.Url : obj.Url;
        article.Write("<a href=\"").WriteEscapeUrl(url).Write("\"").Write(Links.Relation(url)).Write(">").WriteEscape(obj.Url).Write("</a>");
    }
}

/// <summary>What a link needs beside its text.</summary>
internal static class Links
{
    public static string Rooted(string url, string linkRoot) => url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) ? linkRoot + url : url;

    public static string Relation(string url) => url.Contains("://", StringComparison.Ordinal) ? " rel=\"external noopener\"" : "";
}
