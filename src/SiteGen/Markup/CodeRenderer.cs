using System.Text.RegularExpressions;
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
        if (Colour((ArticleRenderer)renderer, obj, language) is { } html)
        {
            renderer.Write(html);
        }
        else
        {
            renderer.WriteLeafRawLines(obj, true, true);
        }

        renderer.Write("</code></pre>").EnsureLine();
    }

    private static string? Colour(ArticleRenderer article, CodeBlock code, string language)
    {
        if (!article.ColoursCode)
        {
            return null;
        }

        try
        {
            return CodeHighlighter.ToHtml(code.Lines.ToString(), language);
        }
        catch (RegexMatchTimeoutException)
        {
            article.ColoursCode = false;
            article.Source.Findings.Error("SG0304", article.Source.PlaceOf(code), $"The code cannot be coloured as '{language}' in good time.", "Leave the language of this block out.");
            return null;
        }
    }
}
