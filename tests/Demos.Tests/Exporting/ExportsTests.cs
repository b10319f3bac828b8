using System.Text.Json;
using System.Text.Json.Nodes;
using Common;
using Demos.Exporting;
using Demos.Scoring;
using Demos.Tests.Scenarios;
using Demos.Tests.Scoring;
using Evidence.Recordings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace Demos.Tests.Exporting;

public sealed class ExportsTests
{
    /// <summary>Read and scored twice for all formats: code that models wrote runs for it, which takes its time.</summary>
    private static readonly Lazy<List<ScoredRecording>> Committed = new(ReadCommitted), CommittedAgain = new(ReadCommitted);

    private static readonly Message[] Asked =
    [
        new() { Role = "system", Text = "Be brief." }, new() { Role = "user", Text = "How many tiles? <3×4>" },
    ];

    [Fact]
    public async Task Meai_is_read_back_as_the_types_it_was_written_from()
    {
        var file = Assert.Single(await Exports.FilesAsync("meai", [Agent()]));
        var json = JsonNode.Parse(file.Text)!;

        Assert.Equal("results/recordings/trial.one/m.json", file.Path);
        Assert.Equal(("trial.one", "m", "recordings", 1), ((string?)json["scenarioName"], (string?)json["iterationName"], (string?)json["executionName"], (int?)json["formatVersion"]));
        Assert.Equal("2026-11-25T10:00:00Z", (string?)json["creationTime"]);
        var messages = json["messages"].Deserialize<List<ChatMessage>>(AIJsonUtilities.DefaultOptions)!;
        Assert.Equal(["system", "user", "assistant", "tool"], messages.Select(message => message.Role.Value));
        Assert.Equal("calculate", Assert.IsType<FunctionCallContent>(Assert.Single(messages[2].Contents)).Name);
        var response = json["modelResponse"].Deserialize<ChatResponse>(AIJsonUtilities.DefaultOptions)!;
        Assert.Equal(("12", ChatFinishReason.Stop, 9L), (response.Text, response.FinishReason, response.Usage!.TotalTokenCount));
        var metric = json["evaluationResult"]!["metrics"]!["contains"]!;
        Assert.Equal("exceptional", (string?)metric["interpretation"]!["rating"]);
        Assert.Equal("12", (string?)metric["context"]!["accepted answers"]!["contents"]![0]!["text"]);
        metric.AsObject().Remove("context");
        Assert.Equal(1, Assert.IsType<NumericMetric>(metric.Deserialize<EvaluationMetric>(AIJsonUtilities.DefaultOptions)).Value);
    }

    [Fact]
    public async Task Inspect_has_a_log_for_each_scenario_and_model_with_what_counted()
    {
        var right = Agent();
        var cut = Scored(right.Recording with { Sample = "two", Digest = "2", Outcome = new(OutcomeKind.Truncated, "1", "Cut.") });
        var other = Scored(right.Recording with { Model = "n", Digest = "3", Turns = [], Outcome = new(OutcomeKind.Failed, Detail: "It broke.") });

        var files = await Exports.FilesAsync("inspect", [right, cut, other]);
        var (log, failed) = (JsonNode.Parse(files[0].Text)!, JsonNode.Parse(files[1].Text)!);

        Assert.Equal(2, files.Count);
        Assert.Matches(@"\A2026-11-25T10-00-00\+00-00_trial_[0-9a-f]{22}\.json\z", files[0].Path);
        Assert.EndsWith($"_{log["eval"]!["task_id"]}.json", files[0].Path, StringComparison.Ordinal);
        Assert.Equal((2, "success", "m"), ((int?)log["version"], (string?)log["status"], (string?)log["eval"]!["model"]));
        var score = log["results"]!["scores"]![0]!;
        Assert.Equal((1, 1, 1.0, 0.0), ((int?)score["scored_samples"], (int?)score["unscored_samples"], (double?)score["metrics"]!["accuracy"]!["value"], (double?)score["metrics"]!["stderr"]!["value"]));
        Assert.Equal("""{"input_tokens":28,"output_tokens":6,"total_tokens":34}""", log["stats"]!["model_usage"]!["m"]!.ToJsonString());
        Assert.Equal(("Cut.", "{}"), ((string?)log["samples"]![1]!["metadata"]!["not_counted"], log["samples"]![1]!["scores"]!.ToJsonString()));
        Assert.Equal(("It broke.", 0), ((string?)failed["samples"]![0]!["error"]!["message"], (int?)failed["results"]!["completed_samples"]));
    }

    [Fact]
    public async Task Inspect_has_a_log_for_each_condition_and_an_epoch_for_each_repeat()
    {
        var one = Agent();
        var again = Scored(one.Recording with { Repeat = 2, Digest = "2", Outcome = new(OutcomeKind.Answered, "13") });
        var other = one with { Sample = one.Sample with { Id = "one.bm25", Parameters = one.Sample.Parameters.Add("condition", "bm25") } };

        var files = await Exports.FilesAsync("inspect", [one, again, other]);
        var (log, bm25) = (JsonNode.Parse(files[0].Text)!, JsonNode.Parse(files[1].Text)!);

        Assert.Equal(2, files.Count);
        Assert.Equal([1, 2], log["samples"]!.AsArray().Select(sample => (int)sample!["epoch"]!));
        Assert.Equal((1, 2), ((int?)log["eval"]!["dataset"]!["samples"], (int?)log["eval"]!["config"]!["epochs"]));
        Assert.Equal(0.5, (double?)log["results"]!["scores"]![0]!["metrics"]!["accuracy"]!["value"]);
        Assert.Equal(("bm25", "trial-bm25"), ((string?)bm25["eval"]!["task_args"]!["condition"], (string?)bm25["eval"]!["task"]));
    }

    [Fact]
    public async Task Inspect_message_that_is_carried_on_keeps_its_id()
    {
        var sample = JsonNode.Parse((await Exports.FilesAsync("inspect", [Agent()]))[0].Text)!["samples"]![0]!;

        var (messages, events) = (sample["messages"]!.AsArray(), sample["events"]!.AsArray());
        Assert.Equal(["system", "user", "assistant", "tool", "assistant"], messages.Select(message => (string?)message!["role"]));
        Assert.Equal(5, messages.Select(message => (string?)message!["id"]).Distinct().Count());
        Assert.Equal(messages.Take(4).Select(message => message!.ToJsonString()), events[1]!["input"]!.AsArray().Select(message => message!.ToJsonString()));
        Assert.Equal(("calculate", "c1"), ((string?)messages[3]!["function"], (string?)messages[3]!["tool_call_id"]));
        Assert.Equal("""{"expression":"3*4"}""", messages[2]!["tool_calls"]![0]!["arguments"]!.ToJsonString());
        Assert.Equal(("tool_calls", "stop"), ((string?)events[0]!["output"]!["choices"]![0]!["stop_reason"], (string?)events[1]!["output"]!["choices"]![0]!["stop_reason"]));
        Assert.Equal("2026-11-25T10:00:01.500000+00:00", (string?)events[1]!["timestamp"]);
    }

    [Fact]
    public async Task Jsonl_is_one_line_of_plain_values_for_each_recording()
    {
        var text = Assert.Single(await Exports.FilesAsync("jsonl", [Agent(), Agent()])).Text;

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(
            """{"scenario":"trial","sample":"one","model":"m","question":"How many?","references":["12"],"answer":"12","outcome":"answered","score":1,"why":"has '12'","tokens":17,"turns":2,""",
            lines[0], StringComparison.Ordinal);
        Assert.Contains("How many tiles? <3×4>", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("meai")]
    [InlineData("inspect")]
    [InlineData("jsonl")]
    public async Task Committed_recordings_give_the_same_bytes_twice_and_no_path_twice(string format)
    {
        var (first, second) = (await Exports.FilesAsync(format, Committed.Value), await Exports.FilesAsync(format, CommittedAgain.Value));

        Assert.Equal(first, second);
        Assert.Equal(first.Count, first.Select(file => file.Path).Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(first, file => file.Text.Contains('\r', StringComparison.Ordinal));
    }

    private static List<ScoredRecording> ReadCommitted()
    {
        var workspace = new Demos.Cli.Workspace(Path.Combine(Repository.Root, "input"));
        return [.. workspace.Scenarios("agent*").SelectMany(scenario => ScoredRecording.Of(scenario, workspace.Recordings(scenario.Id)))];
    }

    /// <summary>Two turns of 1.5 s: a call, its result, an answer.</summary>
    private static ScoredRecording Agent()
    {
        ToolCall call = new("c1", "calculate", """{"expression":"3*4"}""");
        var recording = Recorded.Answered("12");
        var turn = recording.Turns[0] with { InputTokens = 6, OutputTokens = 2, ElapsedMs = 1500 };
        return Scored(recording with
        {
            Digest = "1",
            Provenance = recording.Provenance with { RecordedAt = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero) },
            Turns =
            [
                turn with { Request = turn.Request with { Messages = [.. Asked] }, Response = new() { Text = "", Calls = [call], FinishReason = "tool_calls" } },
                turn with
                {
                    InputTokens = 8,
                    OutputTokens = 1,
                    Request = turn.Request with { Carried = 3, Messages = [new() { Role = "tool", Text = "12", CallId = "c1" }] },
                    Response = new() { Text = "12", Calls = [], FinishReason = "stop" },
                },
            ],
        });
    }

    private static ScoredRecording Scored(Recording recording)
    {
        var scenario = Given.Scenario("agent-tool-use");
        var sample = Given.Sample("How many?", ["12"]) with { Id = recording.Sample };
        return new(scenario, sample, recording, Scorers.Judge(scenario.Scorer, sample, recording));
    }
}
