using SiteGen.Assembling;
using Theme.Models;

namespace SiteGen.Tests.Assembling;

public sealed class GapRowsTests
{
    [Fact]
    public void Best_open_model_stands_beside_chatgpt_and_gpt_4()
    {
        var row = RowOf("sums", "sums open-a 40.5", "sums open-b 61", "sums gpt-3.5-turbo 50.25", "sums gpt-4 90");

        Assert.Equal(("Open B", "ChatGPT", "GPT-4"), (row.Open.Number.ModelName, row.ChatGpt.Number.ModelName, row.Gpt4!.Number.ModelName));
        Assert.Equal(0.61, row.Open.Position, 12);
        Assert.Equal(0.1075, row.Gap, 12);
        Assert.Equal("+10.75", row.GapText);
    }

    [Fact]
    public void Where_less_is_better_the_smaller_value_leads_and_stands_further_right()
    {
        var row = RowOf("poison", "poison open-a 0.9", "poison open-b 0.25", "poison gpt-3.5-turbo 0.4");

        Assert.Equal("Open B", row.Open.Number.ModelName);
        Assert.Equal((0.75, 0.6), (row.Open.Position, row.ChatGpt.Position));
        Assert.Equal(0.15, row.Gap, 12);
        Assert.Equal("+0.15", row.GapText);
    }

    [Fact]
    public void Lead_is_negative_where_chatgpt_is_better_also_where_less_is_better()
    {
        Assert.Equal("\u221210", RowOf("sums", "sums open-a 40", "sums gpt-3.5-turbo 50").GapText);
        Assert.Equal("\u22120.30", RowOf("poison", "poison open-a 0.50", "poison gpt-3.5-turbo 0.2").GapText);
        Assert.Equal("\u00b10", RowOf("sums", "sums open-a 40", "sums gpt-3.5-turbo 40").GapText);
    }

    [Fact]
    public void Scale_from_one_to_ten_begins_at_one()
    {
        var row = RowOf("marks", "marks open-a 5.5", "marks gpt-3.5-turbo 10");

        Assert.Equal((0.5, 1.0), (row.Open.Position, row.ChatGpt.Position));
        Assert.Equal("1 to 10", row.Scale);
    }

    [Fact]
    public void Recalled_number_is_taken_only_where_nobody_saw_another()
    {
        Assert.Equal("40", RowOf("sums", "sums open-a 40", "sums open-b 99 doe2023 recalled-unverified", "sums gpt-3.5-turbo 50").Open.Number.Result.Printed);
        Assert.True(RowOf("sums", "sums open-b 99 doe2023 recalled-unverified", "sums gpt-3.5-turbo 50").Open.Number.IsRecalled);
    }

    [Fact]
    public void Dated_snapshot_stands_in_where_chatgpt_itself_has_no_number() =>
        Assert.Equal("ChatGPT 0301", RowOf("sums", "sums open-a 40", "sums gpt-3.5-turbo-0301 50").ChatGpt.Number.ModelName);

    [Fact]
    public void Numbers_of_one_document_come_before_better_ones_of_another()
    {
        var row = RowOf("sums", "sums open-a 40", "sums open-b 61 poe2024", "sums gpt-3.5-turbo 50");

        Assert.Equal(("Open A", true), (row.Open.Number.ModelName, row.IsSameSource));
    }

    [Fact]
    public void Numbers_of_two_documents_say_that_they_are() =>
        Assert.False(RowOf("sums", "sums open-b 61 poe2024", "sums gpt-3.5-turbo 50").IsSameSource);

    [Fact]
    public void Values_that_were_not_taken_are_kept_in_sight() =>
        Assert.Equal([0.725], RowOf("sums", "sums open-a 40", "sums gpt-3.5-turbo 50", "sums gpt-3.5-turbo 72.5 poe2024").ChatGpt.Others);

    [Theory]
    [InlineData("sums", "ChatGPT has no value", "sums open-a 40")]
    [InlineData("sums", "no open model has a value", "sums gpt-4 40")]
    [InlineData("free", "the metric has no fixed scale", "free open-a 4", "free gpt-3.5-turbo 3")]
    [InlineData("sums", null)]
    public void Benchmark_that_cannot_be_compared_says_why(string benchmark, string? reason, params string[] results)
    {
        var facts = ComparedSurvey.Facts(results);

        Assert.Equal((null, reason), new GapRows(facts).Of(facts.Survey.BenchmarkById[benchmark]));
    }

    [Fact]
    public void Chart_is_sorted_by_the_lead_and_counts_who_leads()
    {
        var chart = new GapCharts(ComparedSurvey.Facts(
            "sums open-a 40", "sums gpt-3.5-turbo 50", "marks open-a 9", "marks gpt-3.5-turbo 8", "poison open-a 0.5", "poison gpt-3.5-turbo 0.5", "free open-a 1")).Of(only: null)!;

        Assert.Equal(["Marks", "Sums"], chart.Groups[0].Rows.Select(row => row.Benchmark.Name));
        Assert.Equal([new GapTally(1, 0, 1), new GapTally(0, 1, 0)], chart.Groups.Select(group => group.Tally));
        Assert.Equal("Set beside ChatGPT, in one document where there is one, the best open model is ahead on 1 of 3 benchmarks, level on 1, behind on 1", chart.Title);
        Assert.Equal("Free", Assert.Single(chart.Omitted).Benchmark.Text);
    }

    private static GapRow RowOf(string benchmark, params string[] results)
    {
        var facts = ComparedSurvey.Facts(results);
        return new GapRows(facts).Of(facts.Survey.BenchmarkById[benchmark]).Row!;
    }
}
