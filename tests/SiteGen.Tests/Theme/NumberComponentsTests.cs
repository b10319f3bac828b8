using Survey;
using Theme.Components;
using Theme.Models;

namespace SiteGen.Tests.Theme;

public sealed class NumberComponentsTests
{
    [Fact]
    public void Quoted_value_is_printed_as_its_source_has_it_and_leads_to_its_row()
    {
        var html = Rendered.Html<QuotedValue>(("Number", Samples.Number("12.50")));

        Assert.StartsWith("<a class=\"quoted\" href=\"/benchmarks/toy-bench/#result-tiny-1.1\"", html, StringComparison.Ordinal);
        Assert.EndsWith(">12.50</a>", html, StringComparison.Ordinal);
        Assert.Contains("Quoted from: Counting", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Recalled_value_has_a_question_mark_and_says_so_to_those_who_do_not_see_it()
    {
        var html = Rendered.Html<QuotedValue>(("Number", Samples.Number(status: ResultStatus.RecalledUnverified)));

        Assert.Contains("<span aria-hidden=\"true\">?</span>", html, StringComparison.Ordinal);
        Assert.Contains("(recalled, not verified)", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ResultStatus.SeenInSurvey)]
    [InlineData(ResultStatus.SeenInPrimarySource)]
    public void Seen_value_has_no_question_mark(ResultStatus status) =>
        Assert.DoesNotContain("?", Rendered.Html<QuotedValue>(("Number", Samples.Number(status: status))), StringComparison.Ordinal);

    [Fact]
    public void Name_that_looks_like_markup_stays_text()
    {
        var html = Rendered.Html<QuotedValue>(("Number", Samples.Number(model: "\"><script>alert(1)</script>")));

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Measured_value_stands_with_its_interval_and_both_counts()
    {
        var number = new MeasuredNumber
        {
            Metric = "win rate",
            Subject = "tiny",
            Value = 36.24,
            Low = 32.4,
            High = 40.06,
            Count = 586,
            DidNotCount = 3,
            Method = "Wilson",
            Address = "/evidence/x/",
        };

        var html = Rendered.Html<MeasuredValue>(("Number", number));

        Assert.Contains(">36.2 %</a> <span class=\"interval\">[32.4, 40.1], n = 586, 3 did not count</span>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7.71", 2, "")]
    [InlineData("8.3", 2, "lacks-1")]
    [InlineData("8", 2, "lacks-point-2")]
    [InlineData("8", 0, "")]
    public void Numbers_of_a_column_stand_on_their_point(string printed, int decimals, string css) => Assert.Equal(css, Alignment.Of(printed, decimals));

    [Fact]
    public void Each_side_has_a_shape_and_a_name_of_its_own()
    {
        var marks = Enum.GetValues<ModelRole>().Select(role => Rendered.Html<RoleMark>(("Role", role))).ToList();

        Assert.All(marks, mark => Assert.Contains("role=\"img\" aria-label=\"", mark, StringComparison.Ordinal));
        Assert.Distinct(marks.Select(mark => mark[mark.IndexOf('>', StringComparison.Ordinal)..]));
    }

    [Fact]
    public void Each_kind_of_score_has_a_shape_of_its_own()
    {
        var marks = Enum.GetValues<ScoreMark>().Select(mark => Rendered.Html<ScoreMarkView>(("Mark", mark), ("Label", "why")));

        Assert.Distinct(marks.Select(mark => mark[mark.IndexOf('>', StringComparison.Ordinal)..]));
    }
}
