using AngleSharp.Html.Parser;
using Survey;
using Theme.Components;
using Theme.Models;

namespace SiteGen.Tests.Theme;

public sealed class ResultTableViewTests
{
    private static readonly ResultTable Table = new()
    {
        Caption = "ToyBench, ToxiBench",
        Columns = [new(Samples.Benchmark(), "/benchmarks/toy-bench/", 2), new(Samples.Benchmark("ToxiBench", higherIsBetter: false), "/benchmarks/toxi/", 0)],
        Rows =
        [
            new(Samples.Model("GPT", ModelRole.Closed), "/models/gpt/", [new(Samples.Number("50.25"), IsBest: true, 0), new(null, IsBest: false, 0)], [Samples.Work()]),
            new(Samples.Model(), "/models/tiny-1/", [new(Samples.Number("9.5"), IsBest: false, 2), new(Samples.Number("3"), IsBest: false, 0)], []),
        ],
    };

    private static readonly AngleSharp.Html.Dom.IHtmlDocument Page = new HtmlParser().ParseDocument(Rendered.Html<ResultTableView>(("Table", Table)));

    [Fact]
    public void Table_has_a_name_and_can_be_scrolled_by_keyboard()
    {
        var region = Page.QuerySelector("[role=region]")!;

        Assert.Equal("Results: ToyBench, ToxiBench", region.GetAttribute("aria-label"));
        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.NotNull(Page.QuerySelector("caption"));
        Assert.Equal(2, Page.QuerySelectorAll("tbody th[scope=row]").Length);
    }

    [Fact]
    public void Best_value_has_a_mark_and_a_word_beside_its_weight() =>
        Assert.Equal("★best: 50.25", Page.QuerySelector("td.best")!.TextContent);

    [Fact]
    public void Missing_value_is_a_dash_with_a_reason()
    {
        var cell = Page.QuerySelector("td.missing")!;

        Assert.Equal("–" + ResultCell.MissingReason, cell.TextContent);
        Assert.Equal(ResultCell.MissingReason, cell.GetAttribute("title"));
    }

    [Fact]
    public void Column_where_less_is_better_says_so() => Assert.Single(Page.QuerySelectorAll("thead .direction"));

    [Fact]
    public void Further_values_are_counted_and_lead_to_the_page_of_the_benchmark()
    {
        var more = Page.QuerySelector("a.others")!;

        Assert.Equal("+2 more", more.TextContent);
        Assert.Equal("/benchmarks/toy-bench/#results", more.GetAttribute("href"));
    }
}
