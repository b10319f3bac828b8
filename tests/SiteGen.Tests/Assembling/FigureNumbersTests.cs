using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Assembling;

public sealed class FigureNumbersTests
{
    private const string Page = """
        -- pages/index.md --
        Title: Home
        ---
        See @tbl-all and, before it, @fig-gap.

        ::: figure gap area=general id=fig-gap
        A caption.
        :::

        ::: aside
        Beside it.
        :::

        ::: results sums id=tbl-all
        The caption of the table.
        :::

        ::: figure values benchmark=sums
        :::

        """;

    private static string Tree => ComparedSurvey.Tree("sums open-a 12", "sums gpt-3.5-turbo 10");

    [Fact]
    public void Figures_and_tables_are_counted_apart_and_references_lead_to_them()
    {
        var site = Site.Build(Tree + Page);
        Assert.Empty(site.Run.Findings);
        var page = Parse(site);

        Assert.Equal(["#tbl-all Table 1", "#fig-gap Figure 1"], page.QuerySelectorAll("a.figure-reference").Select(link => $"{link.GetAttribute("href")} {link.TextContent}"));
        Assert.Equal(["fig-gap Figure 1.", "tbl-all Table 1.", "fig-2 Figure 2."], page.QuerySelectorAll("main figure[id]").Select(figure => $"{figure.Id} {figure.QuerySelector(".figure-label")!.TextContent}"));
        Assert.Contains("The caption of the table.", page.QuerySelector("#tbl-all figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Beside it.", page.QuerySelector("aside.side-note")!.TextContent.Trim());
    }

    [Fact]
    public void Reference_to_a_figure_that_the_page_has_not_is_an_error() =>
        Site.Build(Tree + Page.Replace("@tbl-all", "@tbl-al", StringComparison.Ordinal)).HasError("SG0330", at: "pages/index.md(3,5)");

    [Theory]
    [InlineData("id=tbl-all", "id=fig-all")]
    [InlineData("benchmark=sums\n", "benchmark=sums id=fig-gap\n")]
    public void Id_of_another_kind_or_that_stands_twice_is_an_error(string right, string wrong) =>
        Assert.Contains(Site.Build(Tree + Page.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal)).Run.Findings, found => found.Code == "SG0326");

    private static IHtmlDocument Parse(Site site) => new HtmlParser().ParseDocument(site.Files["index.html"]);
}
