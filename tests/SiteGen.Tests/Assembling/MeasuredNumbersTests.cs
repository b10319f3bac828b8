namespace SiteGen.Tests.Assembling;

public sealed class MeasuredNumbersTests
{
    private const string Figures = """
        -- evidence/toy.csv --
        item,model,setting,score,outcome,length,tokens,turns,detail
        1,tiny,,1,answered,,,,
        2,tiny,,1,answered,,,,
        3,tiny,,0,answered,,,,
        4,tiny,,,refused,,,,
        1,other,max5,0.5,answered,,,,
        2,other,max5,1,answered,,,,
        """;

    [Fact]
    public void Share_comes_with_its_wilson_interval_and_what_did_not_count()
    {
        var html = Site.Build(ComparedSurvey.Page + "{{measured: toy/tiny win-rate}}\n" + Figures).Files["index.html"];

        // Wilson for 2 of 3: centre 0.5938, half width 0.3857.
        Assert.Contains(">66.7 %</a> <span class=\"interval\">[20.8, 93.9], n = 3, 1 did not count</span>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/evidence/toy/\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Mean_of_shares_comes_with_the_normal_interval()
    {
        var html = Site.Build(ComparedSurvey.Page + "{{measured: toy/other/max5 score}}\n" + Figures).Files["index.html"];

        // Mean 0.75, standard error 0.25; a share ends at 100.
        Assert.Contains(">75.0 %</a> <span class=\"interval\">[26.0, 100.0], n = 2</span>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("toy/tinny score", "(closest: 'tiny')")]
    [InlineData("toy/other score", "no setting '' of 'other'")]
    [InlineData("toy/tiny speed", "'speed' is no metric")]
    public void Number_that_the_figures_do_not_give_stops_the_build(string argument, string says)
    {
        var site = Site.Build(ComparedSurvey.Page + $"{{{{measured: {argument}}}}}\n" + Figures);

        site.HasError("SG0322", at: "pages/index.md(3,1)");
        Assert.Contains(says, site.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_have_a_page_with_every_mean()
    {
        var html = Site.Build(Figures).Files["evidence/toy/index.html"];

        Assert.Contains("<th scope=\"row\">tiny</th><td class=\"number\">66.7</td>", html, StringComparison.Ordinal);
        Assert.Contains("demos import toy", html, StringComparison.Ordinal);
    }
}
