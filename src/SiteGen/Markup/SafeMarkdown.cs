using System.Globalization;
using System.Net;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace SiteGen.Markup;

/// <summary>Shows what a model wrote. Nobody vouches for it: it may be made to run scripts, to send readers elsewhere or to hide text.</summary>
/// <remarks>
/// <para>A small Markdown without HTML, in which links and images are text with their address, is rendered by our own renderers,
/// and the result passes an allowlist: two walls, each of which holds alone.</para>
/// <para>Cost: about linear in the length; a text beyond <see cref="MostCharacters"/> or nested too deeply is shown as it stands.</para>
/// </remarks>
public static class SafeMarkdown
{
    /// <summary>The longest text that is read as Markdown, in characters.</summary>
    public const int MostCharacters = 20_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseSoftlineBreakAsHardlineBreak()
        .Build();

    // One sanitizer for each thread: its documentation does not promise that one may be shared.
    private static readonly ThreadLocal<HtmlSanitizer> Wall = new(SafeElements.MakeSanitizer);

    /// <summary>Renders a text as HTML that holds no link, image, script, style, id, class or other element than those of <see cref="SafeElements"/>.</summary>
    /// <param name="text">Anything.</param>
    /// <returns>HTML for the inside of a block element.</returns>
    public static string ToHtml(string text)
    {
        var visible = VisibleText.Of(text.ReplaceLineEndings("\n"));
        var html = TryRender(visible) is { } rendered ? rendered.Replace(" />", ">", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal) : $"<pre>{WebUtility.HtmlEncode(visible)}</pre>";
        return PlainHtml.Is(html) ? html.Trim() : Wall.Value!.Sanitize(html).Trim();
    }

    private static string? TryRender(string text)
    {
        if (text.Length > MostCharacters || MarkdownDepth.LineThatIsTooDeep(text) is not null)
        {
            return null;
        }

        try
        {
            using var html = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            var renderer = new HtmlRenderer(html);
            Pipeline.Setup(renderer);
            renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new SafeHeadingRenderer());
            renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SafeLinkRenderer());
            renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new SafeAutolinkRenderer());
            renderer.Render(Markdown.Parse(text, Pipeline));
            return html.ToString();
        }
        catch (ArgumentException tooDeep) when (MarkdownDepth.IsCauseOf(tooDeep))
        {
            return null;
        }
    }
}
