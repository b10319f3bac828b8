using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Assembling;

public sealed class PageListsTests
{
    private const string Guides = """

        -- pages/guides/_directory.yml --
        Order: 0
        -- pages/guides/index.md --
        Title: Guides
        ---
        ::: pages
        :::
        -- pages/guides/first.md --
        Title: Zebras
        Description: The oldest & best.
        Published: 2024-01-02
        ---
        -- pages/guides/second.md --
        Title: apples
        Updated: 2024-05-06
        ---
        -- pages/guides/third.md --
        Title: Middle
        Order: -1
        ---
        -- pages/guides/hidden.md --
        Title: Hidden
        Unlisted: true
        ---
        -- pages/guides/deep/index.md --
        Title: Deep
        Published: 2024-03-04
        ---
        -- pages/guides/deep/below.md --
        Title: Below
        Published: 2025-01-01
        ---
        -- pages/elsewhere.md --
        Title: Elsewhere
        ---

        """;

    [Theory]
    [InlineData("::: pages", "Middle", "apples", "Deep", "Zebras")]
    [InlineData("::: pages order=title", "apples", "Deep", "Middle", "Zebras")]
    [InlineData("::: pages order=date", "apples", "Deep", "Zebras", "Middle")]
    [InlineData("::: pages order=date limit=2", "apples", "Deep")]
    [InlineData("::: pages all order=date limit=2", "Below", "apples")]
    [InlineData("::: pages folder=guides/deep", "Below")]
    [InlineData("::: pages folder=/guides/deep/", "Below")]
    public void Pages_of_a_folder_stand_in_the_order_that_was_asked_for(string block, params string[] titles) =>
        Assert.Equal(titles, Listed(Site.Build(Site.Home + Guides.Replace("::: pages", block, StringComparison.Ordinal)), "guides/index.html"));

    [Fact]
    public void Entry_leads_to_its_page_and_has_its_day_and_description()
    {
        var site = Site.Build(Site.Home + Guides, settings: settings => settings with { LinkRoot = "/root" });

        var entry = new HtmlParser().ParseDocument(site.Files["guides/index.html"]).QuerySelectorAll(".page-list li")[^1];
        Assert.Equal("/root/guides/first/", entry.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("2024-01-02", entry.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("2 January 2024", entry.QuerySelector("time")!.TextContent);
        Assert.Equal("The oldest & best.", entry.QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void First_page_lists_what_stands_beside_it_and_the_first_pages_of_folders()
    {
        var site = Site.Build(Site.Home + "::: pages order=title\n:::\n" + Guides);

        Assert.Equal(["Elsewhere", "Guides"], Listed(site, "index.html"));
    }

    [Fact]
    public void List_in_another_language_has_the_pages_of_that_edition()
    {
        var site = Site.Build(Site.Home + Guides + """

            -- pages/ja/index.md --
            Title: ホーム
            ---
            -- pages/ja/guides/index.md --
            Title: ガイド
            ---
            ::: pages order=title
            :::
            -- pages/ja/guides/first.md --
            Title: しまうま
            Published: 2024-01-02
            ---

            """);

        Assert.Equal(["apples", "Deep", "Middle", "しまうま"], Listed(site, "ja/guides/index.html"));
        Assert.Contains("<a href=\"/ja/guides/first/\">しまうま</a><time datetime=\"2024-01-02\">2024年1月2日</time>", site.Files["ja/guides/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void List_without_pages_says_so() =>
        Assert.Contains("There is no page here yet.", Site.Build(Site.Home + "::: pages\n:::\n").Files["index.html"], StringComparison.Ordinal);

    [Theory]
    [InlineData("::: pages everything", "'everything' says nothing of a list of pages.")]
    [InlineData("::: pages folders=guides", "A list of pages has no 'folders'.")]
    [InlineData("::: pages order=size", "'size' is no order of pages.")]
    [InlineData("::: pages limit=0", "'0' is no number of pages.")]
    [InlineData("::: pages limit=some", "'some' is no number of pages.")]
    [InlineData("::: pages folder=guide", "No page lies in the folder 'guide'.")]
    public void Block_that_does_not_read_stops_the_build_and_names_the_line(string block, string problem)
    {
        var site = Site.Build(Site.Home + Guides.Replace("::: pages", block, StringComparison.Ordinal));

        site.HasError("SG0326", at: "pages/guides/index.md(3,1)");
        Assert.Equal(problem, Assert.Single(site.Run.Findings).Problem);
    }

    private static IEnumerable<string> Listed(Site site, string page)
    {
        Assert.Empty(site.Run.Findings);
        return new HtmlParser().ParseDocument(site.Files[page]).QuerySelectorAll(".page-list a").Select(link => link.TextContent);
    }
}
