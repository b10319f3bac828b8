using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary>A heading of a model is no heading of the page.</summary>
internal sealed class SafeHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write("<p><strong>");
        renderer.WriteLeafInline(obj);
        renderer.Write("</strong></p>").EnsureLine();
    }
}

/// <summary>A link is its text and its address, an image its description and its address: nothing to follow, nothing to load.</summary>
internal sealed class SafeLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        renderer.Write(obj.IsImage ? "Image: " : "");
        renderer.WriteChildren(obj);
        if (!string.IsNullOrEmpty(obj.Url) && obj.Url != (obj.FirstChild as LiteralInline)?.Content.ToString())
        {
            renderer.Write(" (").WriteEscape(obj.Url).Write(")");
        }
    }
}

/// <summary>An address in angle brackets is text.</summary>
internal sealed class SafeAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj) => renderer.Write("&lt;").WriteEscape(obj.Url).Write("&gt;");
}
