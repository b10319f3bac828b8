using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Common;
using Theme;

namespace SiteGen.Tests.Searching;

public sealed class SearchPageTests
{
    private const string Tree = SmallSurvey.Tree + """

        -- pages/index.md --
        Title: Home
        ---
        Hello.
        -- pages/counting.md --
        Title: Counting
        ---
        One.
        -- pages/ja/index.md --
        Title: 最初
        ---
        こんにちは。
        """;

    [Fact]
    public void Every_page_leads_to_the_search_in_its_edition()
    {
        var site = WithSearch();

        Assert.All(site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file =>
            Assert.Equal(file.Key.StartsWith("ja/", StringComparison.Ordinal) ? "/x/ja/search/" : "/x/search/", Page(file.Value).QuerySelector(".search-link")!.GetAttribute("href")));
        Assert.Equal("/x/pagefind/pagefind.js", Page(site.Files["ja/search/index.html"]).QuerySelector(".search-panel")!.GetAttribute("data-index"));
    }

    [Fact]
    public void Page_of_the_search_says_what_it_needs_and_lists_what_can_be_browsed_without()
    {
        var page = Page(WithSearch().Files["search/index.html"]);

        Assert.True(page.QuerySelector(".search-panel")!.HasAttribute("hidden"));
        Assert.Contains("needs scripts", page.QuerySelector(".search-without")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/x/models/", page.QuerySelectorAll("main .link-list a").Select(link => link.GetAttribute("href")));
        Assert.Equal(SearchKinds.All.Select(kind => kind.Id), page.QuerySelectorAll(".search-group").Select(group => group.GetAttribute("data-kind")));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public void Readers_of_another_language_are_told_where_the_English_pages_are_searched()
    {
        var site = WithSearch();

        Assert.Equal("/x/search/", Page(site.Files["ja/search/index.html"]).QuerySelector(".search-elsewhere a")!.GetAttribute("href"));
        Assert.Null(Page(site.Files["search/index.html"]).QuerySelector(".search-elsewhere"));
        Assert.Equal("検索", Page(site.Files["ja/search/index.html"]).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("index.html", "kind:texts")]
    [InlineData("ja/index.html", "kind:texts")]
    [InlineData("models/tiny-1/index.html", "kind:models")]
    [InlineData("ja/models/tiny-1/index.html", "kind:models")]
    [InlineData("benchmarks/toy-bench/index.html", "kind:benchmarks")]
    [InlineData("references/index.html", "kind:references")]
    [InlineData("ja/counting/index.html", null)] // English in the place of a translation
    [InlineData("models/index.html", null)] // a list
    [InlineData("search/index.html", null)]
    [InlineData("404.html", null)]
    public void Page_is_found_under_its_kind_or_not_at_all(string path, string? kind)
    {
        var main = Page(WithSearch().Files[path]).QuerySelector("main")!;

        Assert.Equal(kind, main.GetAttribute("data-pagefind-filter"));
        Assert.Equal(kind is not null, main.HasAttribute("data-pagefind-body"));
    }

    [Fact]
    public void Without_an_index_no_page_speaks_of_search()
    {
        var site = Site.Build(Tree);

        Assert.DoesNotContain("search/index.html", site.Files.Keys);
        Assert.All(site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file =>
        {
            Assert.DoesNotContain("search-link", file.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("wasm-unsafe-eval", file.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("data-pagefind-body", file.Value, StringComparison.Ordinal);
        });
    }

    private static Site WithSearch()
    {
        using var folder = new TemporaryFolder();
        var program = PagefindStandIn.Put(folder, PagefindStandIn.Working);
        var site = Site.Build(Tree, settings: settings => settings with { Pagefind = program, LinkRoot = "/x" });
        Assert.Empty(site.Run.Findings);
        return site;
    }

    private static IHtmlDocument Page(string html) => new HtmlParser().ParseDocument(html);
}
