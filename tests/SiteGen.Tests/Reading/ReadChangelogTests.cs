using SiteGen.Exporting;
using Theme.Models;

namespace SiteGen.Tests.Reading;

public sealed class ReadChangelogTests
{
    private static readonly string Tree = SmallSurvey.Tree + Site.Home + """

        -- pages/updates.md --
        Title: Updates
        Order: 13
        ---
        -- pages/ja/index.md --
        Title: ホーム
        ---
        -- ../CHANGELOG.md --
        # Changes

        ## 0.1.0

        - Tiny 1 had 12.5 on Toy Bench *then*.
        """;

    [Fact]
    public void Changelog_of_the_repository_is_a_page()
    {
        var site = Site.Build(Tree, settings: settings => settings with { BaseUrl = "https://example.org", Repository = "https://example.org/code" });

        var page = site.Files["changelog/index.html"];

        Assert.Empty(site.Run.Findings);
        Assert.Contains("<title>Changes · Catching Up</title>", page, StringComparison.Ordinal);
        Assert.Single(page.Split("<h1"), part => part.Contains("Changes</h1>", StringComparison.Ordinal));
        Assert.Contains("12.5 on Toy Bench <em>then</em>.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/code/edit/main/CHANGELOG.md\" rel=\"external noopener\">CHANGELOG.md</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Changelog_stands_beside_updates_at_the_foot_of_every_edition()
    {
        var site = Site.Build(Tree);

        Assert.Contains("<li><a href=\"/updates/\">Updates</a></li><li><a href=\"/changelog/\">Changelog</a></li>", site.Files["index.html"], StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"/changelog/\">変更履歴</a></li>", site.Files["ja/index.html"], StringComparison.Ordinal);
        Assert.False(site.Files.ContainsKey("ja/changelog/index.html"));
    }

    [Fact]
    public void Changelog_is_in_no_map_and_in_no_corpus()
    {
        var site = Site.Build(Tree, settings: settings => settings with { BaseUrl = "https://example.org" });

        Assert.Contains("/updates/", site.Files["sitemap.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("changelog", site.Files["sitemap.xml"] + site.Files["llms.txt"], StringComparison.Ordinal);
        Assert.Equal(["index.md", "updates.md"], CorpusFolder.TextsOf(site.Run.All<TextPage>()).Select(text => text.Name));
    }

    [Fact]
    public void Repository_without_a_changelog_has_no_page_of_it()
    {
        var site = Site.Build(Tree[..Tree.IndexOf("-- ../", StringComparison.Ordinal)]);

        Assert.Empty(site.Run.Findings);
        Assert.False(site.Files.ContainsKey("changelog/index.html"));
        Assert.DoesNotContain("changelog", site.Files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_of_the_changelog_is_named_with_its_line() =>
        Site.Build(Tree + "\n\nIt cites [@nobody].\n").HasError("SG0328", at: "../CHANGELOG.md(7,10)");
}
