using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary>HTML in a page is shown as text, and found.</summary>
internal sealed class RawHtmlBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
    {
        if (obj.Type is HtmlBlockType.Comment)
        {
            return;
        }

        RawHtml.Report(renderer, obj, obj.Lines.Lines?[0].ToString() ?? "");
        renderer.Write("<p>");
        renderer.WriteLeafRawLines(obj, true, true);
        renderer.Write("</p>").EnsureLine();
    }
}

/// <summary>HTML in a line is shown as text, and found.</summary>
internal sealed class RawHtmlInlineRenderer : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline obj)
    {
        if (obj.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            return;
        }

        RawHtml.Report(renderer, obj, obj.Tag);
        renderer.WriteEscape(obj.Tag);
    }
}

/// <summary>The finding about HTML in a page.</summary>
internal static class RawHtml
{
    public static void Report(HtmlRenderer renderer, MarkdownObject node, string html)
    {
        var source = ((ArticleRenderer)renderer).Source;
        source.Findings.Error("SG0305", source.PlaceOf(node), $"HTML stands in the page: '{html.Trim()}'.", "Write Markdown, or a block; a '<' in the text needs a backslash.");
    }
}
