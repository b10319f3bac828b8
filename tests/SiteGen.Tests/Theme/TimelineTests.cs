using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Assembling;
using Survey;
using Theme.Charts;
using Theme.Models;

namespace SiteGen.Tests.Theme;

public sealed class TimelineTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_model_has_one_mark_and_nothing_leaves_the_sheet(bool isNarrow)
    {
        var chart = Crowded();

        var drawing = TimelineDrawing.Of(chart, isNarrow ? Sheet.Narrow : Sheet.Wide);

        Assert.Equal(chart.Bands.Sum(band => band.Entries.Length), drawing.Marks.Select(mark => mark.Entry.Model.Name).Distinct().Count());
        Assert.All(drawing.Marks, mark => Assert.InRange(mark.Y, 0, drawing.Height));
        Assert.All(drawing.Marks.Where(mark => mark.Entry.IsNamed), mark => Assert.InRange(End(mark), 0, drawing.Width));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_name_touches_another_mark_or_name(bool isNarrow)
    {
        var marks = TimelineDrawing.Of(Crowded(), isNarrow ? Sheet.Narrow : Sheet.Wide).Marks;

        foreach (var named in marks.Where(mark => mark.Entry.IsNamed))
        {
            var line = marks.Where(mark => mark != named && Math.Abs(mark.Y - named.Y) < 10);
            Assert.All(line, other => Assert.True(To(other) <= From(named) || From(other) >= To(named), $"{named.Entry.Model.Name} and {other.Entry.Model.Name}"));
        }
    }

    [Fact]
    public void Page_shows_models_from_ChatGPT_on_and_the_older_ones_in_the_table_only()
    {
        var old = ComparedSurvey.ModelsAndReferences.Replace("\"2023-05\"", "\"2021-05\"", StringComparison.Ordinal);
        var page = Build(ComparedSurvey.Tree().Replace(ComparedSurvey.ModelsAndReferences, old, StringComparison.Ordinal));

        Assert.DoesNotContain("Open A", page.QuerySelector("svg.timeline.only-wide")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Open A", "ChatGPT"], page.QuerySelectorAll("details table tbody th").Take(2).Select(head => head.TextContent.Trim()));
        Assert.Contains("1 open models and methods of the data came out after ChatGPT", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Recalled_entry_has_a_dashed_mark_and_a_recalled_month_a_question_mark()
    {
        var page = Build(ComparedSurvey.Tree());

        Assert.Equal(["Open B, Jun 2023, D"], page.QuerySelectorAll("svg.timeline.only-wide .dot.doubtful").Select(mark => mark.ParentElement!.QuerySelector("title")!.TextContent));
        Assert.Equal(5, page.QuerySelectorAll("details table .doubt").Length);
    }

    [Fact]
    public void Data_without_ChatGPT_have_no_timeline() =>
        Site.Build(SmallSurvey.Tree + "\n-- pages/index.md --\nTitle: T\n---\n::: figure timeline\n:::\n").HasError("SG0326", at: "pages/index.md(3,1)");

    private static IHtmlDocument Build(string tree)
    {
        var site = Site.Build(tree + "-- pages/index.md --\nTitle: T\n---\n::: figure timeline\n:::\n");
        Assert.Empty(site.Run.Findings);
        return new HtmlParser().ParseDocument(site.Files["index.html"]);
    }

    private static double From(TimelineMark mark) => mark.Entry.IsNamed && mark.IsNameBefore ? End(mark) : mark.X - 5;

    private static double To(TimelineMark mark) => mark.Entry.IsNamed && !mark.IsNameBefore ? End(mark) : mark.X + 5;

    private static double End(TimelineMark mark) => mark.X + ((mark.IsNameBefore ? -1 : 1) * (TimelineDrawing.RoomOf(mark.Entry) - 8));

    /// <summary>Forty open models in four months, every second one named.</summary>
    private static TimelineChart Crowded() => new()
    {
        Id = "t",
        Title = "T",
        Description = "D",
        First = new(2022, 11),
        Last = new(2023, 2),
        Older = [],
        NamedFrom = 6,
        Bands =
        [
            new("Open", ModelRole.Open,
            [
                .. Enumerable.Range(0, 40).Select(index => new TimelineEntry(
                    Samples.Model($"Model of the name {index}") with { Released = index < 15 ? new(2022, 11) : index < 30 ? new(2022, 12) : new(2023, 2) }, "/m/", 3, index % 2 == 0, IsMonthSeen: false)),
            ]),
        ],
    };
}
