using Common;

namespace SiteGen.Tests.Searching;

public sealed class IndexPagesTests : IDisposable
{
    private const string Pages = """

        -- pages/index.md --
        Title: Home
        ---
        Hello.

        | a | b |
        |---|---|
        | one | two |
        -- pages/counting.md --
        Title: Counting
        RedirectFrom: /old/
        ---
        One, two.
        -- pages/hidden.md --
        Title: Hidden
        Unlisted: true
        ---
        Three.
        -- pages/ja/index.md --
        Title: 最初
        ---
        こんにちは。
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Index_is_made_of_what_is_to_be_found_and_stands_among_the_files_of_the_site()
    {
        var site = Build(Pages, PagefindStandIn.Working);

        Assert.Empty(site.Run.Findings);
        Assert.Equal(["./counting/index.html", "./index.html", "./ja/index.html"], site.Files["pagefind/fragment/pages"].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("pagefind/pagefind.js", site.Files.Keys);
        Assert.DoesNotContain("pagefind/pagefind-ui.js", site.Files.Keys);
        Assert.Contains("pagefind/pagefind.js", File.ReadAllLines(_folder.In("output/.sitegen-files")));
    }

    [Fact]
    public void Cells_of_a_table_are_words_of_their_own() =>
        Assert.Contains("one</td> <td", Build(Pages, PagefindStandIn.Working).Files["pagefind/fragment/home"].Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Same_pages_are_not_read_again_and_changed_ones_are()
    {
        var first = Build(Pages, PagefindStandIn.Working);
        var second = Build(Pages + "\n-- assets/a.txt --\na\n", PagefindStandIn.Working);
        Assert.Single(Runs());

        var third = Build(Pages.Replace("One, two.", "One, two, three.", StringComparison.Ordinal), PagefindStandIn.Working);

        Assert.Equal(2, Runs().Length);
        Assert.Equal(first.Files["pagefind/fragment/pages"], second.Files["pagefind/fragment/pages"]);
        Assert.Contains("pagefind/pagefind.js", third.Files.Keys);
    }

    [Fact]
    public void Kept_index_that_is_damaged_is_made_anew_with_a_warning()
    {
        var first = Build(Pages, PagefindStandIn.Working);
        var kept = _folder.In("cache/search-index");
        File.WriteAllBytes(kept, File.ReadAllBytes(kept)[..^20]);

        var second = Build(Pages, PagefindStandIn.Working);

        second.HasWarning("SG0424", at: "cache/search-index");

        Assert.Equal(2, Runs().Length);
        Assert.Equal(first.Files, second.Files);
    }

    [Fact]
    public void Index_that_is_no_longer_made_is_removed()
    {
        Build(Pages, PagefindStandIn.Working);

        var without = Site.BuildIn(_folder, Pages);

        Assert.DoesNotContain(without.Files.Keys, path => path.StartsWith("pagefind/", StringComparison.Ordinal) || path.StartsWith("search/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("echo 'no room left' >&2; exit 3", "pagefind ended with 3. It said: 'no room left'.")]
    [InlineData("exit 0", "pagefind wrote none.")]
    public void Pagefind_that_fails_stops_the_build_with_what_it_said(string script, string says)
    {
        var site = Build(Pages, script);

        var found = Assert.Single(site.Run.Findings);
        Assert.Equal("SG0423", found.Code);
        Assert.Contains(says, found.Problem, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.In("output")));
    }

    [Fact]
    public void Program_that_cannot_be_run_stops_the_build()
    {
        File.WriteAllText(_folder.In("nothing"), "not a program");

        var site = Site.BuildIn(_folder, Pages, settings => settings with { Pagefind = _folder.In("nothing") });

        Assert.Equal("SG0423", Assert.Single(site.Run.Findings).Code);
    }

    [Fact]
    public void Site_with_errors_is_not_read()
    {
        Build(Pages + "\n[nowhere](/nowhere/)\n", PagefindStandIn.Working);

        Assert.False(File.Exists(_folder.In("runs")));
    }

    private string[] Runs() => File.ReadAllLines(_folder.In("runs"));

    private Site Build(string tree, string script)
    {
        var program = PagefindStandIn.Put(_folder, script);
        File.SetLastWriteTimeUtc(program, new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        return Site.BuildIn(_folder, tree, settings => settings with { Pagefind = program });
    }
}
