using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Evidence.Recordings;

namespace SiteGen.Tests.Assembling;

public sealed class ScenarioTablesTests
{
    private const string Tree = """

        -- scenarios/toy.yaml --
        id: toy
        title: Toys
        area: agents
        summary: A model is asked about toys.
        runner: retrieval
        version: 2
        prompt: "{question}"
        scorer: quotation
        conditions: [bm25, dense]
        samples:
        - {id: one, question: How many toys?, references: ["3"], reason: It counts.}
        - {id: two, question: Which toy?, references: [bear], reason: It names.}

        -- scenarios/far.yaml --
        id: far
        title: Far away
        area: long-context
        summary: A fact stands far away.
        runner: needle
        version: 2
        prompt: "{question}"
        scorer: contains
        samples:
        - {id: a, question: A?, references: [a], reason: Short., parameters: {length: 100, depth: 0}}
        - {id: b, question: B?, references: [b], reason: Long., parameters: {length: 200, depth: 100}}
        - {id: c, question: C?, references: [c], reason: Longer., parameters: {length: 200, depth: 0}}

        -- evidence/far.csv --
        item,model,setting,score,outcome,length,tokens,turns,detail
        a,tiny,,1,answered,1,9,1,has 'a'
        b,tiny,,,context-overflow,,,1,The request has 900 tokens.
        -- evidence/toy.csv --
        item,model,setting,score,outcome,length,tokens,turns,detail
        one,tiny,bm25,1,answered,1,9,1,has '3'
        two,tiny,bm25,1,answered,1,9,1,has 'bear'
        one,tiny,bm25/repeat-2,0,answered,1,9,1,has not '3'
        two,tiny,bm25/repeat-2,1,answered,1,9,1,has 'bear'
        one,tiny,dense,,truncated,1,9,1,Only 3 tokens of a prompt of 900 characters were read: it was cut.
        two,tiny,dense,0,answered,1,9,1,has not 'bear'
        one,big,bm25,1,answered,1,9,1,has '3'
        two,big,bm25,0,answered,1,9,1,has not 'bear'
        -- evidence/toy-passages.csv --
        item,model,setting,score,outcome,length,tokens,turns,detail
        one,bm25,recall@1,1,answered,,,,
        two,bm25,recall@1,0,answered,,,,
        one,dense,recall@1,1,answered,,,,
        two,dense,recall@1,1,answered,,,,
        """;

    private static readonly Site Built = Site.Build(ComparedSurvey.Page + Tree, Record);

    [Fact]
    public void Each_condition_of_a_model_is_a_column_and_each_item_a_row()
    {
        var table = Page("scenarios/toy").QuerySelector("table.matrix")!;

        Assert.Equal(["Sample", "big, bm25", "big, dense", "tiny, bm25", "tiny, dense"], table.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(2, table.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public void Prompt_that_was_cut_is_drawn_as_cut_and_not_as_wrong()
    {
        var cells = Page("scenarios/toy").QuerySelectorAll("table.matrix tbody tr")[0].QuerySelectorAll("td svg");

        Assert.Equal(["score score-right", "score score-missing", "score score-right", "score score-cut"], cells.Select(cell => cell.ClassName));
    }

    [Fact]
    public void Quotations_are_counted_by_what_became_of_them() =>
        Assert.Contains("tiny, bm25|1|0|1|0|0", Rows("scenarios/toy", "Quotations"));

    [Fact]
    public void Passages_have_means_by_way_to_search_and_are_no_public_output()
    {
        Assert.Equal(["bm25|0.50 [0.09, 0.91]", "dense|1.00 [0.34, 1.00]"], Rows("scenarios/toy", "Passages"));
        Assert.DoesNotContain("toy-passages", Built.Files["scenarios/index.html"], StringComparison.Ordinal);
        Assert.Contains("demos score", Built.Files["evidence/toy-passages/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_are_compared_on_the_samples_that_both_have_a_score_on() =>
        Assert.Equal(["tiny|dense|bm25|-100.0"], Rows("scenarios/toy", "Differences on the same samples").Select(row => string.Join('|', row.Split('|')[..4])));

    [Fact]
    public void Samples_asked_twice_give_pass_at_k_and_only_the_first_time_is_the_models_answer()
    {
        Assert.Equal(["tiny, bm25|2|2|0.75|1.00|0.50"], Rows("scenarios/toy", "Repeats"));
        Assert.Contains("tiny, bm25", Page("scenarios/toy").QuerySelector("figure")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("repeat-2", Page("scenarios/toy").QuerySelector("figure")!.TextContent, StringComparison.Ordinal);
        Assert.True(Built.Files.ContainsKey("scenarios/toy/tiny/one.bm25/repeat-2/index.html"));
    }

    [Fact]
    public void Samples_with_a_length_and_a_depth_are_laid_out_by_both()
    {
        var table = Page("scenarios/far").QuerySelector("table.score-grid")!;

        Assert.Equal(["depth", "100 tokens", "200 tokens"], table.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(["cell-right", "", "", "cell-cut"], table.QuerySelectorAll("td").Select(cell => cell.ClassName ?? ""));
    }

    [Fact]
    public void Matrix_of_all_scenarios_has_intervals_in_its_head_links_in_its_cells_and_pairs_below()
    {
        var page = Page("scenarios/matrix");

        Assert.Equal(["big50.0 % [9.5, 90.5], n = 2", "tiny75.0 % [30.1, 95.4], n = 4, 2 did not count"],
            page.QuerySelectorAll("table.all-scenarios thead th").Skip(1).Select(cell => cell.TextContent.Trim().Replace(" 5", "5", StringComparison.Ordinal).Replace(" 7", "7", StringComparison.Ordinal)));
        Assert.Contains(page.QuerySelectorAll("table.all-scenarios td a"), link => link.GetAttribute("href") == "/scenarios/toy/tiny/one.bm25/");
        Assert.Equal(["Toys, bm25|big|tiny|-50.0"], Rows("scenarios/matrix", "Differences on the same samples").Select(row => string.Join('|', row.Split('|')[..4])));
    }

    private static IElement Page(string address) => new HtmlParser().ParseDocument(Built.Files[$"{address}/index.html"]).Body!;

    private static List<string> Rows(string address, string label) =>
        [.. Page(address).QuerySelectorAll($"[aria-label='{label}'] tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim())))];

    private static void Record(string input)
    {
        var writer = new RecordingWriter(input);
        writer.Write(Recording("a", "tiny", null) with { Scenario = "far" });
        writer.Write(Recording("b", "tiny", null) with { Scenario = "far", Outcome = new(OutcomeKind.ContextOverflow) });
        foreach (var (sample, model, repeat) in new (string, string, int?)[]
            { ("one.bm25", "tiny", null), ("two.bm25", "tiny", null), ("one.bm25", "tiny", 2), ("two.bm25", "tiny", 2), ("one.dense", "tiny", null), ("two.dense", "tiny", null), ("one.bm25", "big", null), ("two.bm25", "big", null) })
        {
            writer.Write(Recording(sample, model, repeat));
        }
    }

    private static Recording Recording(string sample, string model, int? repeat) => new()
    {
        Format = Evidence.Recordings.Recording.CurrentFormat,
        Scenario = "toy",
        Sample = sample,
        Model = model,
        Repeat = repeat,
        Closure = new("", ImmutableSortedDictionary<string, string>.Empty),
        Provenance = new() { Engine = "none", EngineVersion = "0", RecordedAt = DateTimeOffset.Parse("2026-01-01T00:00:00Z", CultureInfo.InvariantCulture), Program = "test" },
        Retrieved = [new("corpora/a.md", 0, 40, 1, "There are three toys. The bear is brown today.")],
        Turns =
        [
            new()
            {
                Request = new() { Key = "", Carried = 0, Messages = [], Tools = [] },
                Response = new()
                {
                    Text = sample == "one.bm25" ? """{"answer":"3","quotes":[{"passage":1,"text":"There are three toys"}]}""" : """{"answer":"bear","quotes":[{"passage":1,"text":"There are three … bear is brown"}]}""",
                    Calls = [],
                },
                ElapsedMs = 1,
            },
        ],
        Outcome = sample == "one.dense" ? CutPrompt.Of("3", read: 3, characters: 900)! : new(OutcomeKind.Answered, "3"),
        Digest = "",
    };
}
