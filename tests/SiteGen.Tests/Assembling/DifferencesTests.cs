using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Assembling;

public sealed class DifferencesTests
{
    private const string Page = """

        -- pages/index.md --
        Title: Home
        ---
        There are {{count: differences}}.

        -- pages/differences.md --
        Title: Differences
        ---
        ::: differences kind=wrong-name
        :::

        ::: differences d02
        :::

        """;

    private const string Data = """

        -- data/differences.yaml --
        differences:
        - id: d01
          title: Another model
          kind: wrong-name
          table: The table says so.
          source: The source does not.
          matters: Much.
          checked: By reading both.
          in_table: [sums.open-a.1]
          in_source: []
        - id: d02
          title: Another size
          kind: wrong-label
          table: The table says so.
          source: The source does not.
          matters: Little.
          checked: By reading both.
          in_table: [sums.open-a.1]
          in_source: []

        """;

    private static string Tree => ComparedSurvey.Tree("sums open-a 12", "sums gpt-3.5-turbo 10");

    [Fact]
    public void Card_shows_both_sides_and_the_number_leads_to_it()
    {
        var site = Site.Build(Tree + Page + Data);
        Assert.Empty(site.Run.Findings);

        var cards = new HtmlParser().ParseDocument(site.Files["differences/index.html"]).QuerySelectorAll("article.difference");
        Assert.Equal(["d01", "d02"], cards.Select(shown => shown.Id));
        var card = cards[0];
        Assert.Equal("/benchmarks/sums/#result-open-a.1", card.QuerySelector("a.quoted")!.GetAttribute("href"));
        Assert.Contains("No number of a primary source was at hand.", card.TextContent, StringComparison.Ordinal);

        var row = new HtmlParser().ParseDocument(site.Files["benchmarks/sums/index.html"]).GetElementById("result-open-a.1")!;
        Assert.Equal(["/differences/#d01", "/differences/#d02"], row.QuerySelectorAll("a[href^='/differences']").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Difference_of_a_result_that_there_is_none_of_is_an_error() =>
        Site.Build(Tree + Page + Data.Replace("in_table: [sums.open-a.1]", "in_table: [sums.open-z.1]", StringComparison.Ordinal)).HasError("SG0104", at: "data/differences.yaml(2,3)");

    [Theory]
    [InlineData("kind=wrong-nam")]
    [InlineData("d07")]
    public void Block_that_names_what_is_not_there_is_an_error(string words) =>
        Site.Build(Tree + Page.Replace("kind=wrong-name", words, StringComparison.Ordinal) + Data).HasError("SG0326", at: "pages/differences.md(3,1)");

    [Fact]
    public void Both_sides_are_drawn_and_both_lead_to_the_difference()
    {
        var site = Site.Build(Tree + Page + Data.Replace("in_source: []", "in_source: [sums.gpt-3.5-turbo.2]", StringComparison.Ordinal));
        Assert.Empty(site.Run.Findings);

        var strip = new HtmlParser().ParseDocument(site.Files["differences/index.html"]).QuerySelector("#d01 svg.difference-strip")!;
        Assert.Equal("Sums: the table has Open A 12; the sources have ChatGPT 10", strip.GetAttribute("aria-label"));
        Assert.Equal(["12", "10"], strip.QuerySelectorAll(".value").Select(label => label.TextContent));
        Assert.Empty(strip.QuerySelectorAll(".span"));

        var source = new HtmlParser().ParseDocument(site.Files["models/gpt-3.5-turbo/index.html"]).QuerySelector(".note-text a[href='/differences/#d01']")!;
        Assert.Contains("A table of the survey differs:", source.ParentElement!.TextContent, StringComparison.Ordinal);
        var table = new HtmlParser().ParseDocument(site.Files["models/open-a/index.html"]).QuerySelector("a.quoted")!;
        Assert.EndsWith("Differs from its source: Another model. Differs from its source: Another size.", table.GetAttribute("title"), StringComparison.Ordinal);
        Assert.NotNull(table.QuerySelector(".remark"));
    }

    [Fact]
    public void Sides_with_the_same_values_are_not_drawn()
    {
        var site = Site.Build(ComparedSurvey.Tree("sums open-a 12", "sums open-a 12 poe2024") + Page + Data.Replace("in_source: []", "in_source: [sums.open-a.2]", StringComparison.Ordinal));

        Assert.Empty(site.Run.Findings);
        Assert.Empty(new HtmlParser().ParseDocument(site.Files["differences/index.html"]).QuerySelectorAll("svg.difference-strip"));
    }

    [Theory]
    [InlineData(1, "gpt-3.5-turbo-0301 40")] // The name has no number in the source: what stands for ChatGPT there is its.
    [InlineData(2, "gpt-3.5-turbo-0301 30")] // It has, and another model has its value.
    [InlineData(1, "gpt-3.5-turbo-0301 40", "gpt-3.5-turbo 50")]
    [InlineData(0, "open-a 40")]
    public void Numbers_that_belong_together_are_joined(int joined, params string[] sources)
    {
        var results = sources.Select(source => $"sums {source} poe2024").Prepend("sums gpt-3.5-turbo 30").ToList();
        if (joined == 2)
        {
            results.Add("sums gpt-3.5-turbo 20 poe2024");
        }

        var ids = results.Skip(1).Select((line, index) => $"sums.{line.Split(' ')[1]}.{index + 2}");
        var data = Data.Replace("in_table: [sums.open-a.1]", "in_table: [sums.gpt-3.5-turbo.1]", StringComparison.Ordinal).Replace("in_source: []", $"in_source: [{string.Join(", ", ids)}]", StringComparison.Ordinal);
        var site = Site.Build(ComparedSurvey.Tree([.. results]) + Page + data);

        Assert.Empty(site.Run.Findings);
        Assert.Equal(joined, new HtmlParser().ParseDocument(site.Files["differences/index.html"]).QuerySelectorAll("#d01 .difference-strip .span").Length);
    }
}
