using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Demos.Tests.Serving;

public sealed class SurveyServerTests(Served served) : IClassFixture<Served>
{
    /// <summary>A call of each tool that has an answer.</summary>
    public static TheoryData<string, string> Calls { get; } = new()
    {
        { "find_models", """{ "query": "lemur 70b", "role": "open" }""" },
        { "get_model", """{ "id": "gpt-3.5-turbo" }""" },
        { "find_benchmarks", """{ "area": "agents" }""" },
        { "find_results", """{ "benchmark": "alfworld" }""" },
        { "compare_models", """{ "first": "lemur-70b-chat", "second": "gpt-3.5-turbo-0613" }""" },
        { "find_claims", """{ "verdict": "open-ahead" }""" },
        { "get_claim", """{ "id": "CLAIM" }""" },
        { "find_figures", """{ "source": "mint" }""" },
        { "list_scenarios", "{}" },
        { "get_scenario", """{ "id": "agent-tool-use" }""" },
        { "get_recording", """{ "id": "agent-tool-use/smollm2-135m-instruct/look-up-webarena" }""" },
    };

    [Fact]
    public async Task Tools_are_listed_and_every_one_only_reads()
    {
        var tools = await served.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Calls.Select(call => call.Data.Item1).Order(StringComparer.Ordinal), tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
        Assert.All(tools, tool => Assert.True(tool.Description.Length > 40, tool.Name));
        Assert.Contains("recalled-unverified", served.Client.ServerInstructions, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Answer_keeps_to_the_schema_of_its_tool(string name, string arguments)
    {
        var claim = (await served.Answer("find_claims")).GetProperty("claims")[0].GetProperty("id").GetString()!;
        var tool = (await served.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Single(tool => tool.Name == name);

        var answer = await served.Answer(name, [.. JsonNode.Parse(arguments.Replace("CLAIM", claim, StringComparison.Ordinal))!.AsObject().Select(pair => (pair.Key, (object?)pair.Value))]);

        var schema = JsonSchema.FromText(tool.ReturnJsonSchema!.Value.GetRawText());
        Assert.True(schema.Evaluate(answer).IsValid, answer.GetRawText());
    }

    [Fact]
    public async Task Result_comes_with_its_source_and_its_address()
    {
        var answer = await served.Answer("find_results", ("benchmark", "alfworld"), ("model", "gpt-4"));

        var result = answer.GetProperty("results").EnumerateArray().First();
        Assert.StartsWith("alfworld.gpt-4", result.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("84.3", result.GetProperty("value").GetString()?[..4]);
        Assert.StartsWith("/benchmarks/alfworld/#result-gpt-4", result.GetProperty("address").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(result.GetProperty("source").GetProperty("title").GetString()!);
        Assert.Equal("seen-in-survey", result.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Recording_has_its_turns_and_the_score_of_the_figures()
    {
        var recording = await served.Answer("get_recording", ("id", "agent-tool-use/smollm2-135m-instruct/look-up-webarena"));

        Assert.Equal("/scenarios/agent-tool-use/smollm2-135m-instruct/look-up-webarena/", recording.GetProperty("address").GetString());
        Assert.True(recording.GetProperty("turns").GetArrayLength() >= 1);
        Assert.Equal(JsonValueKind.Number, recording.GetProperty("score").ValueKind);
        Assert.Equal("system", recording.GetProperty("turns")[0].GetProperty("newMessages")[0].GetProperty("role").GetString());
    }

    [Fact]
    public async Task Comparison_has_quoted_pairs_and_pairs_counted_on_the_same_items()
    {
        var answer = await served.Answer("compare_models", ("first", "lemur-70b-chat"), ("second", "gpt-3.5-turbo-0613"));

        Assert.All(answer.GetProperty("quoted").EnumerateArray(), pair => Assert.Equal(pair.GetProperty("first").GetProperty("benchmark").GetString(), pair.GetProperty("second").GetProperty("benchmark").GetString()));
        Assert.Contains(answer.GetProperty("measured").EnumerateArray(), pair =>
            pair.GetProperty("source").GetString() == "mint" && pair.GetProperty("low").GetDouble() <= pair.GetProperty("difference").GetDouble() && pair.GetProperty("items").GetInt32() > 100);
    }

    [Theory]
    [InlineData("get_model", "id", "gpt-44", "There is no model 'gpt-44' (closest: 'gpt-4'). Call find_models for the ids.")]
    [InlineData("get_claim", "id", "none-such-at-all", "There is no claim 'none-such-at-all'. Call find_claims for the ids.")]
    [InlineData("find_results", "benchmark", "alfwold", "There is no benchmark 'alfwold' (closest: 'alfworld'). Call find_benchmarks for the ids.")]
    [InlineData("find_results", "model", "gpt-44", "There is no model 'gpt-44' (closest: 'gpt-4'). Call find_models for the ids.")]
    [InlineData("find_figures", "source", "mnt", "There are no figures of 'mnt' (closest: 'mint'). Name one of: ")]
    [InlineData("find_figures", "model", "gpt-44", "No figures are of the model 'gpt-44'.")]
    [InlineData("get_scenario", "id", "nedle", "There is no scenario 'nedle' (closest: 'needle'). Call list_scenarios for the ids.")]
    [InlineData("get_recording", "id", "../../data/models", "There is no recording '../../data/models'. Call get_scenario with the id of its scenario for the ids.")]
    public async Task Unknown_id_is_an_error_that_says_what_to_do(string tool, string argument, string value, string expected)
    {
        var result = await served.Ask(tool, (argument, value));

        Assert.True(result.IsError);
        Assert.Contains(expected, Served.TextOf(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_for_results_of_nothing_says_what_to_name()
    {
        var result = await served.Ask("find_results");

        Assert.True(result.IsError);
        Assert.Contains("Give an id of find_benchmarks or of find_models, or both.", Served.TextOf(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_text_is_cut_in_its_middle_unless_the_whole_is_asked_for()
    {
        const string Long = "stuff-or-retrieve/smollm2-135m-instruct/air-above-the-stream.whole";

        var cut = Served.TextOf(await served.Ask("get_recording", ("id", Long)));
        var whole = Served.TextOf(await served.Ask("get_recording", ("id", Long), ("whole", true)));

        Assert.Contains(" characters …] ", cut, StringComparison.Ordinal);
        Assert.DoesNotContain(" characters …] ", whole, StringComparison.Ordinal);
        Assert.True(whole.Length > 2 * cut.Length);
    }
}
