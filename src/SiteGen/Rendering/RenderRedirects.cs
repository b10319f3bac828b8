using System.Net;
using System.Text;
using SiteGen.Engine;
using SiteGen.Reading;
using Theme.Models;

namespace SiteGen.Rendering;

/// <summary>Makes a small page at each former address (<c>RedirectFrom</c>) that leads to where the page is now. It is no <see cref="PageModel"/>: no list and no map of the site has it.</summary>
/// <param name="baseUrl">Where the site will stand, without a slash at its end; null where unknown.</param>
/// <param name="linkRoot">Prefix of internal links.</param>
public sealed class RenderRedirects(string? baseUrl, string linkRoot) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Render;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context) =>
        from page in context.All<PageSource>()
        from former in page.FrontMatter.RedirectFrom
        select context.Recall((page.Path, former), page, _ => Make(page, former));

    private Document Make(PageSource page, string former) =>
        new(page.Path, new OutputFile(PathOf(former), Encoding.UTF8.GetBytes(Html(page)), $"{page.Path} (RedirectFrom '{former}')"));

    private static string PathOf(string former)
    {
        var path = former.Trim('/');
        return path.EndsWith(".html", StringComparison.Ordinal) ? path : path.Length == 0 ? "index.html" : path + "/index.html";
    }

    private string Html(PageSource page)
    {
        var phrases = Phrases.Of(page.Language);
        var target = WebUtility.HtmlEncode(linkRoot + page.Address);
        var title = WebUtility.HtmlEncode(page.FrontMatter.Title);
        var canonical = baseUrl is null ? "" : $"<link rel=\"canonical\" href=\"{WebUtility.HtmlEncode(baseUrl)}{target}\">";
        return $"""
            <!DOCTYPE html>
            <html lang="{page.Language}"><head><meta charset="utf-8"><title>{title}</title><meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={target}">{canonical}</head>
            <body><main><h1>{title}</h1><p>{phrases.Say("This page has moved:")} <a href="{target}">{target}</a></p></main></body></html>

            """.ReplaceLineEndings("\n");
    }
}
