using System.Collections.Immutable;
using System.Text.Json;
using Demos.Replay;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Replay;

public sealed class ReplayingChatClientTests
{
    private static readonly ChatOptions Options = new() { Temperature = 0, Tools = [AIFunctionFactory.Create((int n) => n, "look", "Looks.")] };

    [Fact]
    public async Task Replay_equals_the_record()
    {
        using var recording = Recording();
        var first = await Converse(recording, "How many?");
        using var replay = new ReplayingChatClient(recording.Turns, "m");
        using var again = new RecordingChatClient(replay, "m", new SteppingTime(), Redactor.None);

        var second = await Converse(again, "How many?");

        Assert.Equal(first, second);
        Assert.Equal(Bytes(recording.Turns), Bytes(again.Turns));
        Assert.Equal(0, replay.Remaining);
        replay.EnsureFinished();
    }

    [Fact]
    public async Task Replay_streams_what_was_recorded()
    {
        using var recording = new RecordingChatClient(new QueuedChatClient((object)new object[] { "Sev", "en." }), "m", new SteppingTime(), Redactor.None);
        await recording.GetStreamingResponseAsync("q").ToListAsync();
        using var replay = new ReplayingChatClient(recording.Turns, "m");

        Assert.Equal("Seven.", string.Concat(await replay.GetStreamingResponseAsync("q").Select(update => update.Text).ToListAsync()));
    }

    [Fact]
    public async Task Lone_surrogate_of_a_model_replays_from_the_file()
    {
        var call = new ChatResponse(new ChatMessage(ChatRole.Assistant, [new TextContent("cut \ud83d"), new FunctionCallContent("c1", "look", new Dictionary<string, object?> { ["q"] = "\ud83d" })]));
        using var recording = new RecordingChatClient(new QueuedChatClient(call, "Seven."), "m", new SteppingTime(), Redactor.None);
        await Converse(recording, "How \ude00 many?");
        using var replay = new ReplayingChatClient(Stored(recording.Turns), "m");

        Assert.Equal("Seven.", await Converse(replay, "How \ude00 many?"));
    }

    [Fact]
    public async Task Secret_that_was_redacted_replays_without_it()
    {
        using var recording = new RecordingChatClient(new QueuedChatClient(RecordingChatClientTests.CallOf("sk-planted"), "It is sk-planted."), "m", new SteppingTime(), new(["sk-planted"]));
        await Converse(recording, "Use it.");
        using var replay = new ReplayingChatClient(Stored(recording.Turns), "m");

        Assert.Equal("It is [redacted].", await Converse(replay, "Use it."));
    }

    [Fact]
    public async Task Recorded_failure_fails_again_by_name()
    {
        using var recording = new RecordingChatClient(new QueuedChatClient(new TimeoutException("too slow: 5 s")), "m", new SteppingTime(), Redactor.None);
        await Assert.ThrowsAsync<TimeoutException>(() => recording.GetResponseAsync("q"));
        using var replay = new ReplayingChatClient(recording.Turns, "m");

        var thrown = await Assert.ThrowsAsync<ReplayedFailureException>(() => replay.GetResponseAsync("q"));

        Assert.Equal(("TimeoutException", "TimeoutException: too slow: 5 s"), (thrown.Kind, thrown.Message));
    }

    [Fact]
    public async Task Refusal_comes_back_as_one()
    {
        using var recording = new RecordingChatClient(new QueuedChatClient(new ChatResponse(new ChatMessage(ChatRole.Assistant, [new ErrorContent("No: never.") { ErrorCode = "Refusal" }]))), "m", new SteppingTime(), Redactor.None);
        await recording.GetResponseAsync("q");
        using var replay = new ReplayingChatClient(recording.Turns, "m");

        var error = (await replay.GetResponseAsync("q")).Messages[0].Contents.OfType<ErrorContent>().Single();

        Assert.Equal(("Refusal", "No: never."), (error.ErrorCode!, error.Message));
    }

    [Fact]
    public async Task Other_question_diverges_and_shows_both_texts() =>
        Assert.Equal(
            "Turn 1 is not what was recorded: message 2 (user) differs at character 6: recorded 'How many?', now 'How much?'. Undo the change, or record again with 'demos run'.",
            await DivergenceOf("How much?"));

    [Fact]
    public async Task Long_texts_are_shown_around_the_difference()
    {
        var before = new string('a', 500);
        using var recording = Recording();
        await Converse(recording, before + "x\n" + before);
        using var replay = new ReplayingChatClient(recording.Turns, "m");

        var thrown = await Assert.ThrowsAsync<DivergenceException>(() => Converse(replay, before + "y\n" + before));

        Assert.Contains($"differs at character 501: recorded '…{new string('a', 40)}x\\n{new string('a', 38)}…', now '…{new string('a', 40)}y\\n", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_result_of_a_tool_diverges_in_its_turn()
    {
        using var recording = Recording();
        await Converse(recording, "How many?");
        using var replay = new ReplayingChatClient(recording.Turns, "m");

        var thrown = await Assert.ThrowsAsync<DivergenceException>(() => Converse(replay, "How many?", result: "8"));

        Assert.Equal(2, thrown.Turn);
        Assert.Equal("message 4 (tool) differs at character 1: recorded '7', now '8'", thrown.Difference);
    }

    [Theory]
    [InlineData("tools", "the tools offered were 'look' and are now ''")]
    [InlineData("description", "the tool 'look' differs at character ")]
    [InlineData("schema", "the schema of the answer differs at character 1: recorded 'none', now '{\"type\":\"object\"}'")]
    [InlineData("temperature", "the model or a setting (sampling, tool mode) differs")]
    public async Task Other_options_diverge_and_are_named(string what, string expected)
    {
        var options = Options.Clone();
        switch (what)
        {
            case "tools":
                options.Tools = [];
                break;
            case "description":
                options.Tools = [AIFunctionFactory.Create((int n) => n, "look", "Looks up.")];
                break;
            case "schema":
                options.ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonSerializer.SerializeToElement(new { type = "object" }));
                break;
            default:
                options.Temperature = 1;
                break;
        }

        Assert.Contains(expected, await DivergenceOf("How many?", options), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_more_or_less_diverges()
    {
        using var recording = Recording();
        await Converse(recording, "How many?");

        using var shorter = new ReplayingChatClient(recording.Turns, "m");
        var missing = await Assert.ThrowsAsync<DivergenceException>(() => shorter.GetResponseAsync([new(ChatRole.System, "Be careful.")], Options));
        using var longer = new ReplayingChatClient(recording.Turns, "m");
        var more = await Assert.ThrowsAsync<DivergenceException>(() => longer.GetResponseAsync([new(ChatRole.System, "Be careful."), new(ChatRole.User, "How many?"), new(ChatRole.User, "Now!")], Options));

        Assert.Equal("message 2 (user) is missing: 'How many?'", missing.Difference);
        Assert.Equal("message 3 (user) is new: 'Now!'", more.Difference);
    }

    [Fact]
    public async Task Turn_that_was_not_recorded_diverges()
    {
        using var recording = Recording();
        await Converse(recording, "How many?");
        using var replay = new ReplayingChatClient([recording.Turns[0]], "m");

        var thrown = await Assert.ThrowsAsync<DivergenceException>(() => Converse(replay, "How many?"));

        Assert.Equal("the recording has 1 turns only", thrown.Difference);
    }

    [Fact]
    public void Turn_that_was_not_asked_is_found_at_the_end()
    {
        var turn = new Turn { Request = new() { Key = "", Carried = 0, Messages = [], Tools = [] }, ElapsedMs = 0 };
        using var replay = new ReplayingChatClient([turn], "m");

        Assert.Equal("it was not asked; the recording has 1 turns", Assert.Throws<DivergenceException>(replay.EnsureFinished).Difference);
    }

    private static RecordingChatClient Recording() => new(new QueuedChatClient(RecordingChatClientTests.CallOf("c1"), "Seven."), "m", new SteppingTime(), Redactor.None);

    private static async Task<string> Converse(IChatClient client, string question, ChatOptions? options = null, string result = "7")
    {
        List<ChatMessage> messages = [new(ChatRole.System, "Be careful."), new(ChatRole.User, question)];
        var first = await client.GetResponseAsync(messages, options ?? Options);
        messages.AddMessages(first);
        messages.AddRange(first.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>()
            .Select(call => new ChatMessage(ChatRole.Tool, [new FunctionResultContent(call.CallId, result)])));
        return (await client.GetResponseAsync(messages, options ?? Options)).Text;
    }

    private static async Task<string> DivergenceOf(string question, ChatOptions? options = null)
    {
        using var recording = Recording();
        await Converse(recording, "How many?");
        using var replay = new ReplayingChatClient(recording.Turns, "m");
        return (await Assert.ThrowsAsync<DivergenceException>(() => Converse(replay, question, options))).Message;
    }

    private static byte[] Bytes(ImmutableArray<Turn> turns) => RecordingJson.Write(new()
    {
        Format = Evidence.Recordings.Recording.CurrentFormat,
        Scenario = "s",
        Sample = "a",
        Model = "m",
        Closure = new("", ImmutableSortedDictionary<string, string>.Empty),
        Provenance = new() { Engine = "e", EngineVersion = "1", RecordedAt = default, Program = "p" },
        Retrieved = [],
        Turns = turns,
        Outcome = new(OutcomeKind.Answered),
        Digest = "",
    });

    private static ImmutableArray<Turn> Stored(ImmutableArray<Turn> turns) =>
        RecordingReader.Read(Bytes(turns), "recordings/s/m/a.json", new())!.Turns;
}
