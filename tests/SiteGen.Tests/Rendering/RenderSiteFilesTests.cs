using System.Text;
using Findings;
using SiteGen.Engine;
using SiteGen.Markup;
using SiteGen.Reading;
using SiteGen.Rendering;

namespace SiteGen.Tests.Rendering;

public sealed class RenderSiteFilesTests
{
    [Theory]
    [InlineData("/old/", "old/index.html")]
    [InlineData("old", "old/index.html")]
    [InlineData("/old/page.html", "old/page.html")]
    public void Former_address_leads_to_the_page(string former, string path)
    {
        var files = Render(null, "/base", former);

        Assert.Contains("url=/base/agents/", files[path], StringComparison.Ordinal);
        Assert.Contains("<a href=\"/base/agents/\">", files[path], StringComparison.Ordinal);
    }

    [Fact]
    public void Sitemap_needs_the_address_of_the_site()
    {
        Assert.Equal([".nojekyll"], Render(null, "").Keys);
        Assert.Equal([".nojekyll", "robots.txt", "sitemap.xml"], Render("https://example.org", "").Keys);
    }

    private static SortedDictionary<string, string> Render(string? baseUrl, string linkRoot, params string[] former)
    {
        var matter = new FrontMatter { Title = "Agents", RedirectFrom = [.. former] };
        var page = new Document("pages/agents.md", new PageSource("pages/agents.md", "en", matter, new Article([], [], [], "")));
        var made = new RenderSiteFiles(baseUrl, linkRoot).Run(new StepContext([page], new FindingList(), CancellationToken.None));
        return new(made.Select(document => (OutputFile)document.Content).ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span)), StringComparer.Ordinal);
    }
}
