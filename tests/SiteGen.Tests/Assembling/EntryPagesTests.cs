using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Assembling;

namespace SiteGen.Tests.Assembling;

/// <summary>The lists of models and benchmarks, and the page of each.</summary>
public sealed class EntryPagesTests
{
    private const string Besides = """
        -- data/links.yaml --
        models:
        - {id: open-b, made_from: [open-a], figures: [open-b-hf], seen: [licence]}
        benchmarks:
        - {id: sums, figures: [toy]}
        -- models.yaml --
        models:
        - {id: open-b-ollama, name: Open B (Ollama), survey_model: open-b, endpoint: "http://localhost:11434/v1"}
        - {id: other, name: Other}

        """;

    private const string Figures = "-- evidence/toy.csv --\nitem,model,setting,score,outcome,length,tokens,turns,detail\n1,open-b-hf,,1,answered,,,,\n2,open-b-hf,,0,answered,,,,\n";

    private static readonly Site Small = Site.Build(Figures + ComparedSurvey.Page
        + ComparedSurvey.Tree("sums open-a 40", "sums open-b 61", "sums gpt-3.5-turbo 50", "sums gpt-4 90", "sums open-b 62 poe2024", "free open-b 3") + Besides);

    [Fact]
    public void Small_survey_builds_without_findings() => Assert.Empty(Small.Run.Findings);

    [Fact]
    public void List_says_how_many_there_are_and_how_many_were_checked()
    {
        Assert.Contains("5 models and methods: of 4, name, size and paper were seen in a source; those of 1 are recalled. 2 have public weights, 0 a tag in Ollama, 4 at least one result.",
            Text("models/index.html", "main"), StringComparison.Ordinal);
        Assert.Contains("4 benchmarks: of 4, name, paper and purpose were seen in a source; those of 0 are recalled. 2 have at least one result; on 1 an open model can be set beside ChatGPT on a fixed scale.",
            Text("benchmarks/index.html", "main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("models/index.html", 5)]
    [InlineData("benchmarks/index.html", 4)]
    public void List_is_one_table_that_can_be_sorted_with_a_row_each(string path, int entries)
    {
        var table = Assert.Single(Open(path).QuerySelectorAll("table[data-sortable][data-filter]"));

        Assert.Equal(entries, table.QuerySelectorAll("tbody tr:not(.group-row)").Length);
        Assert.Empty(table.QuerySelectorAll("button"));
    }

    [Fact]
    public void List_gives_what_is_sorted_by_where_the_text_is_no_number()
    {
        var rows = Open("models/index.html").QuerySelectorAll("tbody tr:not(.group-row)");

        Assert.Equal(["7", "70", "", "", ""], rows.Select(row => row.Children[2].GetAttribute("data-sort")));
        Assert.Equal("2023-05", rows[0].QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal(["0", "1"], rows.Take(2).Select(row => row.Children[4].GetAttribute("data-sort")));
    }

    [Fact]
    public void Model_leads_to_what_it_was_made_from_and_to_what_was_made_from_it()
    {
        Assert.Equal("/models/open-a/", Fact("models/open-b/index.html", "Made from").QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Open B", Open("models/open-a/index.html").QuerySelectorAll("main .link-list a").Select(link => link.TextContent));
    }

    [Theory]
    [InlineData("models/open-a/index.html", "Size", false)]
    [InlineData("models/open-b/index.html", "Size", true)]
    [InlineData("models/open-a/index.html", "Licence", true)]
    [InlineData("models/open-b/index.html", "Licence", false)]
    [InlineData("models/open-a/index.html", "Released", true)]
    public void Fact_that_nobody_saw_carries_a_question_mark(string path, string name, bool isMarked) =>
        Assert.Equal(isMarked, Fact(path, name).QuerySelector(".doubt") is not null);

    [Fact]
    public void Model_says_where_it_stands_beside_chatgpt_and_leads_there()
    {
        var answer = Open("models/open-b/index.html").QuerySelector(".answer")!;

        Assert.StartsWith("Open B leads ChatGPT on the only benchmark that both have a number on.", answer.TextContent, StringComparison.Ordinal);
        Assert.Equal("/compare/open-b/", answer.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(Open("models/gpt-4/index.html").QuerySelector(".answer"));
    }

    [Fact]
    public void Model_shows_figures_under_another_name_and_the_command_that_records_it()
    {
        var page = Open("models/open-b/index.html");

        Assert.Contains("toy: open-b-hf", Text("models/open-b/index.html", ".measured-list"), StringComparison.Ordinal);
        Assert.Equal("/evidence/toy/", page.QuerySelector(".measured-list a")!.GetAttribute("href"));
        Assert.Equal(["demos run --model open-b-ollama"], page.QuerySelectorAll(".get-model code").Select(code => code.TextContent));
        Assert.Null(Open("models/open-a/index.html").QuerySelector(".measured-list"));
    }

    [Fact]
    public void Several_numbers_on_one_benchmark_stand_together()
    {
        var body = Open("models/open-b/index.html").QuerySelectorAll(".model-results tbody")[0];

        Assert.Equal("2", body.QuerySelector("th")!.GetAttribute("rowspan"));
        Assert.Equal(["61", "62"], body.QuerySelectorAll("a.quoted").Select(number => number.TextContent));
        Assert.Equal("Open B 61; ChatGPT 50; GPT-4 90, on a line from worst to best", body.QuerySelector("svg.place-strip title")!.TextContent);
    }

    [Fact]
    public void Results_of_a_benchmark_stand_under_their_document_best_first()
    {
        var documents = Open("benchmarks/sums/index.html").QuerySelectorAll(".result-rows tbody");

        Assert.Equal(["Paper of doe2023", "Paper of poe2024"], documents.Select(document => document.QuerySelector(".group-text")!.FirstChild!.TextContent));
        Assert.Equal(["90", "61", "50", "40"], documents[0].QuerySelectorAll("a.quoted").Select(number => number.TextContent));
        Assert.Equal("/evidence/toy/", Open("benchmarks/sums/index.html").QuerySelector("main .link-list a[href^='/evidence/']")!.GetAttribute("href"));
    }

    [Fact]
    public void Place_is_that_on_the_scale_or_among_the_values_where_there_is_no_scale()
    {
        var places = new ScalePlaces(ComparedSurvey.Facts("sums open-a 40", "sums gpt-3.5-turbo 50", "free open-a 4", "free open-b 2", "free gpt-4 6", "poison open-a 0.25"));
        var facts = ComparedSurvey.Facts("sums open-a 40").Survey;

        Assert.Equal((0.4, 0.5), (places.Of(facts.BenchmarkById["sums"], "open-a")!.Own, places.Of(facts.BenchmarkById["sums"], "open-a")!.ChatGpt!.Value));
        Assert.Equal((0.5, 1.0), (places.Of(facts.BenchmarkById["free"], "open-a")!.Own, places.Of(facts.BenchmarkById["free"], "open-a")!.Gpt4!.Value));
        Assert.Null(places.Of(facts.BenchmarkById["poison"], "open-a"));
    }

    private static IElement Fact(string path, string name) => Open(path).QuerySelectorAll(".facts > div").Single(fact => fact.QuerySelector("dt")!.TextContent == name);

    private static string Text(string path, string selector) =>
        string.Join(' ', Open(path).QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IHtmlDocument Open(string path) => new HtmlParser().ParseDocument(Small.Files[path]);
}
