namespace SiteGen.Tests.Rendering;

public sealed class RenderRedirectsTests
{
    [Theory]
    [InlineData("/old/", "old/index.html")]
    [InlineData("old", "old/index.html")]
    [InlineData("/old/page.html", "old/page.html")]
    [InlineData("/古い/", "古い/index.html")]
    public void Former_address_leads_to_the_page(string former, string path)
    {
        var site = Moved($"RedirectFrom: [{former}]");

        var page = site.Files[path];

        Assert.Empty(site.Run.Findings);
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=/base/agents/\">", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/base/agents/\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/base/agents/\">", page, StringComparison.Ordinal);
        Assert.Contains("<h1>Agents &amp; tools</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Former_page_names_no_other_where_the_site_does_not_know_its_own_address()
    {
        var site = Site.Build(Site.Home + "\n-- pages/agents.md --\nTitle: Agents\nRedirectFrom: /old/\n---\n");

        Assert.DoesNotContain("canonical", site.Files["old/index.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"/agents/\">", site.Files["old/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Former_address_is_in_no_list_of_pages()
    {
        var site = Moved("RedirectFrom: [/old/, /older/]");

        Assert.Equal(["old/index.html", "older/index.html"], site.Files.Keys.Where(path => path.StartsWith("old", StringComparison.Ordinal)));
        Assert.Empty(site.Files.Where(file => file.Value.Contains("/old", StringComparison.Ordinal)).Select(file => file.Key));
        Assert.Contains("/agents/", site.Files["llms.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void Former_page_says_it_in_the_language_of_the_page()
    {
        var site = Site.Build(Site.Home + "\n-- pages/agents.md --\nTitle: Agents\n---\n\n-- pages/ja/agents.md --\nTitle: エージェント\nRedirectFrom: /ja/old/\n---\n");

        Assert.Contains("<html lang=\"ja\">", site.Files["ja/old/index.html"], StringComparison.Ordinal);
        Assert.Contains("このページは移動しました： <a href=\"/ja/agents/\">", site.Files["ja/old/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("''")]
    [InlineData("https://elsewhere.example/old/")]
    [InlineData("//elsewhere.example/old/")]
    [InlineData("/../old/")]
    [InlineData("/a/./old/")]
    [InlineData("/a//old/")]
    [InlineData("'/old/#part'")]
    [InlineData("/old/?page=2")]
    [InlineData("/old%20page/")]
    [InlineData("/old page/")]
    [InlineData("\\old\\page")]
    public void Former_address_that_is_none_or_leads_out_is_an_error_at_its_line(string former)
    {
        var site = Moved($"RedirectFrom:\n  - /fine/\n  - {former}");

        site.HasError("SG0311", at: "pages/agents.md(4,5)");
        Assert.Empty(site.Files);
    }

    [Theory]
    [InlineData("/about/", "pages/about.md ('About')")]
    [InlineData("/About/", "pages/about.md ('About')")]
    [InlineData("/agents/", "pages/agents.md ('Agents & tools')")]
    [InlineData("/", "pages/index.md ('Home')")]
    [InlineData("/robots.txt/", "the file 'robots.txt' that every site has")]
    [InlineData("[/old/, /old]", "pages/agents.md (RedirectFrom '/old/')")]
    public void Former_address_that_is_taken_or_stands_twice_is_an_error_that_names_both(string former, string taken)
    {
        var found = Assert.Single(Moved($"RedirectFrom: {former}").Run.Findings);

        Assert.Equal("SG0401", found.Code);
        Assert.Contains(taken, found.Problem, StringComparison.Ordinal);
        Assert.Contains("pages/agents.md (RedirectFrom '/", found.Problem, StringComparison.Ordinal);
    }

    private static Site Moved(string redirects) =>
        Site.Build(
            Site.Home + $"\n-- pages/about.md --\nTitle: About\n---\n\n-- pages/agents.md --\nTitle: Agents & tools\n{redirects}\n---\n",
            settings: settings => settings with { BaseUrl = "https://example.org", LinkRoot = "/base" });
}
