using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Assembling;

public sealed class ComparisonPagesTests
{
    private const string Links = """
        -- data/links.yaml --
        models:
        - {id: open-a, figures: [open-a-hf]}
        benchmarks: []

        """;

    private static readonly string Data = ComparedSurvey.Page + ComparedSurvey.Tree(
        "sums open-a 60", "sums gpt-3.5-turbo 50", "free open-a 4", "free gpt-3.5-turbo-0301 3 poe2024", "sums open-b 40") + Links;

    [Fact]
    public void Both_numbers_stand_as_quoted_cells_with_their_sources()
    {
        var page = Open(Data, "compare/open-a/index.html");
        var rows = page.QuerySelectorAll("table.pairs tbody tr:not(.group-row)");

        Assert.Equal(["60", "50"], rows[0].QuerySelectorAll("a.quoted").Select(number => number.TextContent));
        Assert.Contains("+10", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("different documents", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("ChatGPT 0301", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(2, rows[1].QuerySelectorAll(".cite a").Length);
    }

    [Fact]
    public void Difference_is_drawn_from_a_zero_line_and_what_has_no_scale_is_named()
    {
        var page = Open(Data, "compare/open-a/index.html");

        Assert.Single(page.QuerySelectorAll("svg.only-wide .tick.zero"));
        Assert.Single(page.QuerySelectorAll("svg.only-wide .row"));
        Assert.Contains("Not drawn, because the metric has no fixed scale: Free", Text(page.QuerySelector("figcaption")!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_lead_to_the_next_and_from_the_list()
    {
        var list = Open(Data, "compare/index.html");

        Assert.Equal(["/compare/open-a/", "/compare/open-b/"], list.QuerySelectorAll("table[data-sortable] tbody th a").Select(link => link.GetAttribute("href")));
        Assert.Equal("/compare/open-b/", Open(Data, "compare/open-a/index.html").QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("/compare/open-a/", Open(Data, "compare/open-b/index.html").QuerySelector("a[rel=prev]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("1", "0", "On the same 40 items, the mean score of open-a-hf is 100.0 percentage points above that of gpt-3.5-turbo; the 95 % interval of the difference, 100.0 to 100.0, leaves out zero.")]
    [InlineData("0", "1", "On the same 40 items, the mean score of open-a-hf is 100.0 percentage points below that of gpt-3.5-turbo; the 95 % interval of the difference, \u2212100.0 to \u2212100.0, leaves out zero.")]
    [InlineData("1", "1", "On the same 40 items, the mean scores of open-a-hf and gpt-3.5-turbo are 0.0 percentage points apart; the 95 % interval of the difference, 0.0 to 0.0, holds zero, so these items do not tell the two apart.")]
    public void Difference_on_the_same_items_is_measured_where_there_are_figures_of_both(string open, string chatGpt, string expected)
    {
        var page = Open(Figures(open, chatGpt) + Data, "compare/open-a/index.html");

        Assert.Contains(expected, Text(page.QuerySelector(".measured-difference")!.TextContent), StringComparison.Ordinal);
        Assert.Equal("/evidence/toy/", page.QuerySelector(".measured-difference a")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("svg.only-wide .whisker"));
    }

    [Fact]
    public void Several_measured_settings_are_counted_and_listed()
    {
        var figures = string.Concat(Enumerable.Range(1, 40).Select(item => $"{item},open-a-hf,short,1,answered,,,,\n{item},gpt-3.5-turbo,short,0,answered,,,,\n"));
        var page = Open(Figures("1", "1") + figures + Data, "compare/open-a/index.html");

        Assert.Contains("In 2 settings with figures of both on the same items, the open model leads beyond the 95 % interval in 1 and trails beyond it in 0; in 1 the items do not tell the two apart.",
            page.QuerySelector(".measured-difference")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("toy, short", page.QuerySelectorAll("main th[scope=row]").Select(head => head.TextContent));
    }

    [Fact]
    public void Item_that_one_of_them_has_no_score_on_does_not_count()
    {
        var page = Open(Figures("1", "0") + "41,open-a-hf,,1,answered,,,,\n41,gpt-3.5-turbo,,,refused,,,,\n" + Data, "compare/open-a/index.html");

        Assert.Contains("On the same 40 items", page.QuerySelector(".measured-difference")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Site_where_nobody_can_be_compared_has_no_such_pages() =>
        Assert.DoesNotContain(Site.Build(ComparedSurvey.Page + ComparedSurvey.Tree("sums open-a 60")).Files.Keys, path => path.StartsWith("compare/", StringComparison.Ordinal));

    private static string Figures(string open, string chatGpt) => "-- evidence/toy.csv --\nitem,model,setting,score,outcome,length,tokens,turns,detail\n"
        + string.Concat(Enumerable.Range(1, 40).Select(item => $"{item},open-a-hf,,{open},answered,,,,\n{item},gpt-3.5-turbo,,{chatGpt},answered,,,,\n"));

    private static IHtmlDocument Open(string tree, string path)
    {
        var site = Site.Build(tree);
        Assert.Empty(site.Run.Findings);
        return new HtmlParser().ParseDocument(site.Files[path]);
    }

    private static string Text(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
