using System.Text;
using Findings;
using SiteGen.Engine;
using SiteGen.Rendering;

namespace SiteGen.Tests.Rendering;

public sealed class RenderSiteFilesTests
{
    [Fact]
    public void Sitemap_needs_the_address_of_the_site()
    {
        Assert.Equal([".nojekyll"], Render(null).Keys);
        Assert.Equal([".nojekyll", "robots.txt", "sitemap.xml"], Render("https://example.org").Keys);
    }

    private static SortedDictionary<string, string> Render(string? baseUrl)
    {
        var made = new RenderSiteFiles(baseUrl, "").Run(new StepContext([], new FindingList(), CancellationToken.None));
        return new(made.Select(document => (OutputFile)document.Content).ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span)), StringComparer.Ordinal);
    }
}
