using SiteGen.Markup;
using SiteGen.Reading;

namespace SiteGen.Tests.Reading;

public sealed class ReadPagesTests
{
    [Fact]
    public void Front_matter_is_read_whatever_the_case_of_its_keys()
    {
        var page = Read("""
            -- pages/agents.md --
            TITLE: Agents
            description: What they do
            published: 2023-11-30
            Order: 3
            layout: area
            area: agents
            xref: agents
            redirectfrom:
              - /tools/
              - /old/agents.html
            ---
            Text.
            """);

        Assert.Equal("Agents", page.FrontMatter.Title);
        Assert.Equal("What they do", page.FrontMatter.Description);
        Assert.Equal(new DateOnly(2023, 11, 30), page.FrontMatter.Published);
        Assert.Equal(3, page.FrontMatter.Order);
        Assert.Equal("area", page.FrontMatter.Layout);
        Assert.Equal(["/tools/", "/old/agents.html"], page.FrontMatter.RedirectFrom);
    }

    [Fact]
    public void Nearest_file_beside_a_page_wins_and_the_page_itself_over_all()
    {
        var site = Site.Build("""
            -- pages/_directory.yml --
            Title: Far
            Description: Far
            Area: far
            Order: 1
            -- pages/deep/_directory.yml --
            Title: Near
            Description: Near
            Area: near
            -- pages/deep/_page.yml --
            Title: Beside
            Description: Beside
            -- pages/deep/page.md --
            Title: Own
            ---
            """);

        var matter = site.Run.All<PageSource>().Single().FrontMatter;

        Assert.Equal(("Own", "Beside", "near", 1), (matter.Title, matter.Description, matter.Area, matter.Order));
    }

    [Fact]
    public void Underscore_or_exclusion_keeps_a_file_from_being_a_page()
    {
        var site = Site.Build("""
            -- pages/index.md --
            Title: Home
            ---
            -- pages/_draft.md --
            no front matter
            -- pages/_drafts/page.md --
            no front matter
            -- pages/later.md --
            Title: Later
            Excluded: true
            ---
            """);

        Assert.Equal(["pages/index.md"], site.Run.All<PageSource>().Select(page => page.Path));
    }

    [Theory]
    [InlineData("pages/index.md", "en", "/")]
    [InlineData("pages/agents.md", "en", "/agents/")]
    [InlineData("pages/agents/index.md", "en", "/agents/")]
    [InlineData("pages/404.md", "en", "/404.html")]
    [InlineData("pages/ja/index.md", "ja", "/ja/")]
    [InlineData("pages/ja/agents.md", "ja", "/ja/agents/")]
    [InlineData("pages/JA/agents.md", "en", "/JA/agents/")]
    [InlineData("pages/ja.md", "en", "/ja/")]
    public void Folder_gives_the_language_and_the_address(string path, string language, string address)
    {
        var page = Read($"-- {path} --\nTitle: T\n---\n");

        Assert.Equal((language, address), (page.Language, page.Address));
    }

    [Theory]
    [InlineData("other", "/other/")]
    [InlineData("/other/", "/other/")]
    [InlineData("other/index.html", "/other/")]
    [InlineData("other.html", "/other.html")]
    public void Destination_path_is_the_address(string destination, string address) =>
        Assert.Equal(address, Read($"-- pages/page.md --\nTitle: T\nDestinationPath: {destination}\n---\n").Address);

    [Fact]
    public void Opening_line_and_windows_line_ends_change_nothing()
    {
        var plain = ReadText("-- pages/a.md --\nTitle: T\n---\nOne\n\n<b>\n");
        var dressed = ReadText("-- pages/a.md --\nTitle: T\n---\nOne\n\n<b>\n", input =>
            File.WriteAllText(Path.Combine(input, "pages", "a.md"), "\uFEFF---\r\nTitle: T\r\n---\r\nOne\r\n\r\n<b>\r\n"));

        Assert.Equal(HtmlOf(plain), HtmlOf(dressed));
        Assert.Equal("T", dressed.Page.FrontMatter.Title);
    }

    [Fact]
    public void Rule_in_a_text_is_no_end_of_front_matter()
    {
        var site = Site.Build("""
            -- pages/index.md --
            A text that begins at once.

            ---

            After the rule.
            """);

        site.HasError("SG0301", at: "pages/index.md(1)");
        Assert.Contains("After the rule.", HtmlOf(site.Run.All<PageText>().Single()), StringComparison.Ordinal);
    }

    private static string HtmlOf(PageText text) => Assert.IsType<HtmlSegment>(Assert.Single(text.Article.Segments)).Html;

    private static PageSource Read(string tree) => ReadText(tree).Page;

    private static PageText ReadText(string tree, Action<string>? change = null)
    {
        using var folder = new Common.TemporaryFolder();
        Common.TextTree.WriteTo(folder.In("input"), tree);
        change?.Invoke(folder.In("input"));
        return Site.BuildIn(folder, "").Run.All<PageText>().Single();
    }
}
