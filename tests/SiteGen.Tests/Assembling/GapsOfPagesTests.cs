namespace SiteGen.Tests.Assembling;

/// <summary>What stands in for the gaps of a page, and what is said where nothing can.</summary>
public sealed class GapsOfPagesTests
{
    private static readonly string Data = ComparedSurvey.Tree("sums open-a 40", "sums open-a 41", "sums gpt-3.5-turbo 50");

    [Theory]
    [InlineData("{{result: sums/open-a}}", ">40</a>")]
    [InlineData("{{result: sums/open-a#2}}", ">41</a>")]
    [InlineData("{{result: sums.gpt-3.5-turbo.3}}", "href=\"/benchmarks/sums/#result-gpt-3.5-turbo.3\"")]
    [InlineData("{{count: models}}", "<a class=\"counted\" href=\"/models/\">5</a>")]
    [InlineData("{{count: models weights=open}}", ">2</a>")]
    [InlineData("{{count: models role=chatgpt}}", ">2</a>")]
    [InlineData("{{count: models released=2023-03}}", ">2</a>")]
    [InlineData("{{count: models released=2023-q2 weights=open}}", ">2</a>")]
    [InlineData("{{count: models released=2022-q4}}", ">1</a>")]
    [InlineData("{{count: models released=2023}}", ">4</a>")]
    [InlineData("{{count: results benchmark=sums model=open-a}}", ">2</a>")]
    [InlineData("{{count: claims area=general verdict=open-ahead}}", ">1</a>")]
    [InlineData("{{count: comparisons leader=chatgpt area=general}}", ">1</a>")]
    [InlineData("[@doe2023]", "(<a class=\"citation\" href=\"/references/#doe2023\" title=\"Counting\">Doe and Roe 2023</a>)")]
    [InlineData("@doe2023 say", ">Doe and Roe (2023)</a> say")]
    [InlineData("[x](xref:model/open-a)", "<a href=\"/models/open-a/\">x</a>")]
    [InlineData("[x](index.md)", "<a href=\"/\">x</a>")]
    [InlineData("<xref:benchmark/sums>", "<a href=\"/benchmarks/sums/\">Sums</a>")]
    [InlineData("<xref:claim/c01>", "<a href=\"/claims/c01/\">")]
    public void Gap_is_filled(string markdown, string html)
    {
        var site = Site.Build(ComparedSurvey.Page + markdown + "\n" + Data);

        Assert.Empty(site.Run.Findings);
        Assert.Contains(html, site.Files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Punctuation_follows_a_number_without_a_blank() =>
        Assert.Contains(">40</a>, not", Site.Build(ComparedSurvey.Page + "{{result: sums/open-a}}, not\n" + Data).Files["index.html"], StringComparison.Ordinal);

    [Theory]
    [InlineData("{{result: sum/open-a}}", "SG0320", "(closest: 'sums')")]
    [InlineData("{{result: sums/open-c}}", "SG0320", "(closest: 'open-a')")]
    [InlineData("{{result: marks/open-a}}", "SG0320", "has 0 results for 'marks/open-a'")]
    [InlineData("{{result: sums/open-a#3}}", "SG0320", "has 2 results for 'sums/open-a'; number 3")]
    [InlineData("{{count: model}}", "SG0321", "(closest: 'models')")]
    [InlineData("{{count: models colour=red}}", "SG0321", "'colour'")]
    [InlineData("{{measured: alpaca-eval}}", "SG0322", "'alpaca-eval' names no measured number")]
    [InlineData("{{measured: a/b win-rat}}", "SG0322", "(closest: 'win-rate')")]
    [InlineData("[x](xref:model/open-c)", "SG0324", "(closest: 'model/open-a')")]
    [InlineData("[x](indx.md#a)", "SG0324", "No page in this language has the file 'pages/indx.md'. Correct the link (closest: 'pages/index.md').")]
    [InlineData("{{resul: sums/open-a}}", "SG0327", "(closest: 'result')")]
    [InlineData("[@doe2032]", "SG0328", "(closest: 'doe2023')")]
    [InlineData("::: result sums\n:::", "SG0325", "(closest: 'results')")]
    [InlineData("::: results sum\n:::", "SG0326", "(closest: 'sums')")]
    [InlineData("::: results area=agent s\n:::", "SG0326", "'s'")]
    [InlineData("::: claims c02\n:::", "SG0326", "(closest: 'c01')")]
    [InlineData("::: claims area=agnets\n:::", "SG0326", "(closest: 'agents')")]
    [InlineData("::: figure gaps\n:::", "SG0326", "(closest: 'gap')")]
    [InlineData("::: figure values benchmark=sum\n:::", "SG0326", "(closest: 'sums')")]
    [InlineData("::: recording a/b/c\n:::", "SG0326", "no scenario 'a'")]
    public void Gap_that_cannot_be_filled_stops_the_build_and_names_the_line(string markdown, string code, string says)
    {
        var site = Site.Build(ComparedSurvey.Page + "Text.\n\n" + markdown + "\n" + Data);

        site.HasError(code, at: "pages/index.md(5,1)");
        Assert.Contains(says, site.Complained, StringComparison.Ordinal);
        Assert.Empty(site.Files);
    }

    [Fact]
    public void Figures_that_were_not_made_yet_say_which_command_makes_them()
    {
        var site = Site.Build(ComparedSurvey.Page + "{{measured: alpaca-eval/tiny win-rate}}\n\n::: figure win-rates source=alpaca-eval\n:::\n" + Data);

        site.HasWarning("SG0323", at: "pages/index.md(3,1)");
        Assert.Contains("<code>demos import alpaca-eval</code>", site.Files["index.html"], StringComparison.Ordinal);
        Assert.Contains("not measured yet", site.Files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Area_that_is_none_stops_the_build() =>
        Site.Build("-- pages/a.md --\nTitle: T\nLayout: area\nArea: agnets\n---\n").HasError("SG0329", at: "pages/a.md");
}
