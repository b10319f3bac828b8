using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Assembling;

public sealed class ScenarioPagesTests
{
    private const string Scenario = """
        -- scenarios/toy.yaml --
        id: toy
        title: Toys
        area: agents
        summary: A model is asked about toys.
        runner: retrieval
        version: 1
        prompt: "{question}"
        scorer: contains
        samples:
        - {id: one, question: "How many <b>toys</b>?", references: ["3"], reason: It counts.}

        """;

    [Fact]
    public void Scenario_without_recordings_says_which_command_makes_them()
    {
        var site = Site.Build(ComparedSurvey.Page + "::: scenarios area=agents\n:::\n\n::: recording toy/tiny/one\n:::\n" + Scenario);

        Assert.Empty(site.Run.Findings);
        Assert.Contains("<code>demos run --scenario toy --model tiny</code>", site.Files["index.html"], StringComparison.Ordinal);
        Assert.Contains("demos run --scenario toy", site.Files["scenarios/toy/index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"/scenarios/toy/\"", site.Files["scenarios/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Question_that_looks_like_markup_stays_text()
    {
        var page = new HtmlParser().ParseDocument(Site.Build(ComparedSurvey.Page + Scenario).Files["scenarios/toy/index.html"]);

        Assert.Equal("How many <b>toys</b>?", page.GetElementById("sample-one")!.QuerySelectorAll("td")[0].TextContent);
    }

    [Fact]
    public void Recording_of_a_sample_that_there_is_none_of_stops_the_build() =>
        Site.Build(ComparedSurvey.Page + "::: recording toy/tiny/on\n:::\n" + Scenario).HasError("SG0326", at: "pages/index.md(3,1)");
}
