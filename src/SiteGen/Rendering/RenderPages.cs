using SiteGen.Engine;
using Theme;
using Theme.Models;

namespace SiteGen.Rendering;

/// <summary>Renders each page model through its component.</summary>
/// <param name="renderer">Turns a component into bytes.</param>
public sealed class RenderPages(ComponentRenderer renderer) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Render;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context) =>
        context.RecallEach("", context.All<PageModel>(), page => page.Address, null, (page, _) => Render(page));

    private Document Render(PageModel page) =>
        new(page.Source, new OutputFile(PathOf(page.Address), renderer.Render(typeof(PageView), page, page.Address), $"{page.Source} ('{page.Title}')"));

    /// <summary>An address that ends in a slash is a folder's index; one that ends in an extension is the file itself.</summary>
    private static string PathOf(string address) => address.EndsWith('/') ? address[1..] + "index.html" : address[1..];
}
