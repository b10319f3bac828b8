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

    private const string Parts = """
        -- evidence/toy.csv --
        item,model,setting,score,outcome,length,tokens,turns,detail
        maths-1,tiny,,1,answered,,,,
        maths-2,tiny,,1,answered,,,,
        code-1,tiny,,0,answered,,,,
        maths-1,other,,0,answered,,,,
        maths-2,other,,0,answered,,,,
        code-1,other,,1,answered,,,,
        maths-1,tiny,helped,1,answered,,,,
        maths-1,other,helped,1,answered,,,,
        code-1,tiny,helped,0,answered,,,,
        code-1,other,helped,0,answered,,,,
        """;

    [Fact]
    public void Share_of_a_part_counts_the_items_that_begin_as_asked()
    {
        var html = Site.Build(ComparedSurvey.Page + "{{measured: toy/tiny score items=maths-}}\n" + Parts).Files["index.html"];

        Assert.Contains(">100.0 %</a> <span class=\"interval\">[34.2, 100.0], n = 2</span>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("toy/tiny other items=maths-", ">+100.0 points</a> <span class=\"interval\">[+100.0 to +100.0], n = 2</span>")]
    [InlineData("toy/tiny other items=code-,maths-2", ">\u00b10.0 points</a>")]
    [InlineData("toy/tiny/helped other", ">\u00b10.0 points</a>")]
    [InlineData("toy/other/ tiny", ">\u221233.3 points</a>")]
    public void Difference_is_of_the_items_that_both_have(string argument, string shows)
    {
        var html = Site.Build(ComparedSurvey.Page + $"{{{{difference: {argument}}}}}\n" + Parts).Files["index.html"];

        Assert.Contains(shows, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ratio=2-", "+100.0 points</a> <span class=\"interval\">[+100.0 to +100.0], n = 1")]
    [InlineData("ratio=1-2", "\u2212100.0 points</a> <span class=\"interval\">[\u2212100.0 to \u2212100.0], n = 1")]
    [InlineData("ratio=-1", "\u00b10.0 points</a>")]
    public void Difference_can_be_of_the_items_with_longer_or_shorter_answers(string ratio, string shows)
    {
        var html = Site.Build(ComparedSurvey.Page + $"{{{{difference: toy/tiny other {ratio}}}}}\n" + """
            -- evidence/toy.csv --
            item,model,setting,score,outcome,length,tokens,turns,detail
            1,tiny,,1,answered,200,,,
            1,other,,0,answered,100,,,
            2,tiny,,0,answered,150,,,
            2,other,,1,answered,100,,,
            3,tiny,,1,answered,50,,,
            3,other,,1,answered,100,,,
            4,tiny,,1,answered,50,,,
            4,other,,1,answered,,,,
            """).Files["index.html"];

        Assert.Contains(shows, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("difference: toy/tiny others", "(closest: 'other')")]
    [InlineData("difference: toy/tiny other items=essays-", "no item that 'tiny' and 'other' both have")]
    [InlineData("difference: toy/tiny other item=maths-", "(closest: 'items')")]
    [InlineData("difference: toy/tiny", "names no measured number")]
    [InlineData("measured: toy/tiny score items=essays-", "No item of 'toy/tiny/' counted among those that begin with 'essays-'")]
    [InlineData("measured: toy/tiny score minus=helped", "A share has no 'minus'")]
    [InlineData("difference: toy/tiny other ratio=2", "'2' is no range of lengths")]
    [InlineData("difference: toy/tiny other ratio=2-1", "'2-1' is no range of lengths")]
    public void Part_that_the_figures_do_not_have_stops_the_build(string cell, string says)
    {
        var site = Site.Build(ComparedSurvey.Page + $"{{{{{cell}}}}}\n" + Parts);

        site.HasError("SG0322", at: "pages/index.md(3,1)");
        Assert.Contains(says, site.Complained, StringComparison.Ordinal);
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
