using SiteGen.Assembling;
using Theme.Models;

namespace SiteGen.Tests.Assembling;

public sealed class ComparisonsTests
{
    [Theory]
    [InlineData("Open A leads ChatGPT on the only benchmark that both have a number on.", "sums open-a 60", "sums gpt-3.5-turbo 50")]
    [InlineData("Open A trails ChatGPT on the only benchmark that both have a number on.", "poison open-a 0.9", "poison gpt-3.5-turbo 0.5")]
    [InlineData("Open A is level with ChatGPT on the only benchmark that both have a number on.", "sums open-a 50", "sums gpt-3.5-turbo 50")]
    [InlineData("Open A leads ChatGPT on all 2 benchmarks that both have a number on.", "sums open-a 60", "sums gpt-3.5-turbo 50", "free open-a 4", "free gpt-3.5-turbo 3")]
    [InlineData("Open A trails ChatGPT on all 2 benchmarks that both have a number on.", "sums open-a 40", "sums gpt-3.5-turbo 50", "marks open-a 4", "marks gpt-3.5-turbo 5")]
    [InlineData("Open A leads ChatGPT on 1 of the 2 benchmarks that both have a number on, and trails on 1.", "sums open-a 60", "sums gpt-3.5-turbo 50", "marks open-a 4", "marks gpt-3.5-turbo 5")]
    [InlineData("Open A leads ChatGPT on 1 of the 3 benchmarks that both have a number on, is level on 1 and trails on 1.",
        "sums open-a 60", "sums gpt-3.5-turbo 50", "marks open-a 5", "marks gpt-3.5-turbo 5", "poison open-a 0.6", "poison gpt-3.5-turbo 0.5")]
    public void Answer_counts_who_leads(string expected, params string[] results) => Assert.Equal(expected, Answer(results)[0]);

    [Theory]
    [InlineData("Both numbers come from one document and one setting.", "sums open-a 60", "sums gpt-3.5-turbo 50")]
    [InlineData("The two numbers come from different documents.", "sums open-a 60", "sums gpt-3.5-turbo 50 poe2024")]
    [InlineData("Both numbers come from one document and one setting each time.", "sums open-a 60", "sums gpt-3.5-turbo 50", "marks open-a 4", "marks gpt-3.5-turbo 5")]
    [InlineData("Both numbers come from one document and one setting on 1, from different documents on 1.", "sums open-a 60", "sums gpt-3.5-turbo 50", "marks open-a 4", "marks gpt-3.5-turbo 5 poe2024")]
    public void Answer_says_how_near_the_numbers_are(string expected, params string[] results) => Assert.Equal(expected, Answer(results)[1]);

    [Fact]
    public void Pair_that_rests_on_memory_is_counted_as_a_doubt() =>
        Assert.Equal("One pair rests on a number that is recalled and was not checked.", Answer("sums open-a 60 doe2023 recalled-unverified", "sums gpt-3.5-turbo 50")[2]);

    [Fact]
    public void Numbers_of_one_document_are_taken_before_others_of_either_side()
    {
        var row = Of("sums open-a 90", "sums open-a 40 poe2024", "sums gpt-3.5-turbo-0301 50 poe2024", "sums gpt-3.5-turbo 45 roe2025").Rows[0];

        Assert.Equal(("40", "ChatGPT 0301", Nearness.Setting), (row.Open.Result.Printed, row.ChatGpt.ModelName, row.Nearness));
    }

    [Fact]
    public void Lead_is_positive_where_the_open_model_is_better_also_where_less_is_better()
    {
        var row = Of("poison open-a 0.25", "poison gpt-3.5-turbo 0.4").Rows[0];

        Assert.Equal("+0.15", row.LeadText);
        Assert.Equal(0.15, row.Lead, 12);
        Assert.Equal(0.15, row.Gap!.Value, 12);
    }

    [Fact]
    public void Benchmark_without_a_scale_counts_but_has_no_place_to_draw()
    {
        var comparison = Of("free open-a 4", "free gpt-3.5-turbo 3");

        Assert.Null(comparison.Rows[0].Gap);
        Assert.Equal(new GapTally(1, 0, 0), comparison.Tally);
    }

    [Fact]
    public void Models_with_most_shared_benchmarks_come_first_and_those_with_none_are_left_out()
    {
        string[] results = ["sums open-a 60", "sums open-b 61", "sums gpt-3.5-turbo 50", "marks open-b 4", "marks gpt-3.5-turbo 5"];

        Assert.Equal(["open-b", "open-a"], new Comparisons(ComparedSurvey.Facts(results)).All.Select(comparison => comparison.Model.Id));
        Assert.Equal(["open-a"], new Comparisons(ComparedSurvey.Facts(results[..1].Append(results[2]).ToArray())).All.Select(comparison => comparison.Model.Id));
        Assert.False(Comparisons.Exist(ComparedSurvey.Facts(results[..2]).Survey));
        Assert.True(Comparisons.Exist(ComparedSurvey.Facts(results).Survey));
    }

    [Fact]
    public void List_counts_models_that_share_several_and_those_that_mostly_lead()
    {
        var facts = ComparedSurvey.Facts("sums open-a 60", "sums gpt-3.5-turbo 50");

        Assert.Equal(
            ["1 open models have a number on a benchmark that ChatGPT has a number on too, 0 of them on 5 or more.", "Of those 0, 0 lead on more of these benchmarks than they trail on."],
            new ComparisonSentences(facts).Of(new Comparisons(facts).All));
    }

    private static Comparison Of(params string[] results) => new Comparisons(ComparedSurvey.Facts(results)).Of("open-a")!;

    private static System.Collections.Immutable.ImmutableArray<string> Answer(params string[] results)
    {
        var facts = ComparedSurvey.Facts(results);
        return new ComparisonSentences(facts).Of(new Comparisons(facts).Of("open-a")!);
    }
}
