using System.Text;
using System.Xml.Linq;
using SiteGen.Engine;
using Theme.Models;

namespace SiteGen.Rendering;

/// <summary>Makes the files that speak of the site as a whole: <c>sitemap.xml</c>, <c>robots.txt</c>, <c>.nojekyll</c>.</summary>
/// <param name="baseUrl">Where the site will stand, without a slash at its end; null leaves the sitemap out, which needs whole addresses.</param>
/// <param name="linkRoot">Prefix of internal links.</param>
public sealed class RenderSiteFiles(string? baseUrl, string linkRoot) : IStep
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <inheritdoc/>
    public Phase Phase => Phase.Render;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        yield return File(".nojekyll", "");
        if (baseUrl is not null)
        {
            var addresses = context.All<PageModel>().Where(page => page.IsTranslated && !page.IsUnlisted).Select(page => page.Address).Where(address => address.EndsWith('/')).Order(StringComparer.Ordinal);
            var urls = addresses.Select(address => new XElement(Sitemap + "url", new XElement(Sitemap + "loc", baseUrl + linkRoot + address)));
            yield return File("sitemap.xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + new XElement(Sitemap + "urlset", urls).ToString().ReplaceLineEndings("\n") + "\n");
            yield return File("robots.txt", $"User-agent: *\nAllow: /\nSitemap: {baseUrl}{linkRoot}/sitemap.xml\n");
        }
    }

    private static Document File(string path, string text) => new("", new OutputFile(path, Encoding.UTF8.GetBytes(text), $"the file '{path}' that every site has"));
}
