using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Survey;
using Theme.Charts;
using Theme.Models;

namespace SiteGen.Tests.Theme;

public sealed class GapFigureTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_drawing_has_a_title_and_a_description(bool isOverview)
    {
        var page = Draw(Samples.Chart(Samples.Gap()) with { IsOverview = isOverview });

        var drawings = page.QuerySelectorAll("svg.chart");
        Assert.NotEmpty(drawings);
        Assert.All(drawings, drawing => Assert.All(
            drawing.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEmpty(page.GetElementById(id)!.TextContent)));
    }

    [Fact]
    public void There_is_a_wide_and_a_narrow_drawing_and_a_table_of_the_same_data()
    {
        var page = Draw(Samples.Chart(Samples.Gap("61.5", "50")));

        Assert.Single(page.QuerySelectorAll("svg.only-wide"));
        Assert.Single(page.QuerySelectorAll("svg.only-narrow"));
        Assert.Equal(["61.5", "50"], page.QuerySelectorAll("details table a.quoted").Select(number => number.TextContent));
    }

    [Fact]
    public void Numbers_of_different_documents_are_joined_by_a_dashed_line()
    {
        var page = Draw(Samples.Chart(Samples.Gap(isSameSource: true), Samples.Gap(isSameSource: false)));

        Assert.Equal([false, true], page.QuerySelectorAll("svg.only-wide .span").Select(line => line.ClassList.Contains("dashed")));
    }

    [Fact]
    public void Row_where_less_is_better_says_so() =>
        Assert.Contains("lower is better", Draw(Samples.Chart(Samples.Gap(higherIsBetter: false))).QuerySelector("svg.only-narrow")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void Recalled_number_has_a_dashed_mark_and_a_question_mark()
    {
        var drawing = Draw(Samples.Chart(Samples.Gap(status: ResultStatus.RecalledUnverified))).QuerySelector("svg.only-wide")!;

        Assert.Single(drawing.QuerySelectorAll(".dot.doubtful"));
        Assert.Contains("60?", drawing.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_drawn_outside_of_the_sheet()
    {
        var page = Draw(Samples.Chart(Samples.Gap("100", "0"), Samples.Gap("0", "100"), Samples.Gap("50", "50")));

        Assert.All(page.QuerySelectorAll("svg.chart"), drawing => Assert.All(
            drawing.QuerySelectorAll("text"),
            text => Assert.InRange(Number(text, "x"), 0, Number(drawing, "width"))));
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(-0.001)]
    [InlineData(0.3)]
    [InlineData(-0.25)]
    [InlineData(0)]
    public void Mark_of_the_overview_stands_on_the_side_of_who_leads(double gap)
    {
        var rows = Enumerable.Repeat(Samples.Gap() with { Gap = gap }, 5).Append(Samples.Gap() with { Gap = 0.4 }).ToArray();

        var drawing = StripDrawing.Of(Samples.Chart(rows), isNarrow: false, Phrases.English);

        Assert.All(drawing.Rows[0].Marks.Take(5), mark => Assert.Equal(Math.Sign(gap), Math.Sign(Math.Round(mark.X - drawing.Zero, 6))));
    }

    private static double Number(IElement element, string name) =>
        double.Parse(element.GetAttribute(name)!, System.Globalization.CultureInfo.InvariantCulture);

    private static IHtmlDocument Draw(GapChart chart) => new HtmlParser().ParseDocument(Rendered.Html<ChartView>(("Chart", chart)));
}
