using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>Code, coloured where the language is known.</summary>
internal sealed class CodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        var language = (obj as FencedCodeBlock)?.Info ?? "";
        renderer.EnsureLine();
        renderer.Write("<pre class=\"code\" tabindex=\"0\"><code>");
        if (CodeHighlighter.ToHtml(obj.Lines.ToString(), language) is { } html)
        {
            renderer.Write(html);
        }
        else
        {
            renderer.WriteLeafRawLines(obj, true, true);
        }

        renderer.Write("</code></pre>").EnsureLine();
    }
}
