using Demos.Replay;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Replay;

public sealed class RecordingChatClientTests
{
    [Fact]
    public async Task Turns_keep_what_is_new_of_each_request()
    {
        using var client = Record(CallOf("c1"), "Seven.");
        List<ChatMessage> messages = [new(ChatRole.System, "Be careful."), new(ChatRole.User, "How many?")];

        var first = await client.GetResponseAsync(messages);
        messages.AddMessages(first);
        messages.Add(new(ChatRole.Tool, [new FunctionResultContent("c1", "7")]));
        await client.GetResponseAsync(messages);

        Assert.Equal([0, 3], client.Turns.Select(turn => turn.Request.Carried));
        Assert.Equal(["system", "user"], client.Turns[0].Request.Messages.Select(message => message.Role));
        Assert.Equal(new Message { Role = "tool", Text = "7", CallId = "c1" }, client.Turns[1].Request.Messages.Single() with { Calls = new Message { Role = "", Text = "" }.Calls });
        Assert.Equal(new ToolCall("c1", "look", "{\"n\":1}"), client.Turns[0].Response!.Calls.Single());
        Assert.Equal(("Seven.", "stop"), (client.Turns[1].Response!.Text, client.Turns[1].Response!.FinishReason!));
    }

    [Fact]
    public async Task Time_and_tokens_are_kept()
    {
        using var client = Record(new ChatResponse(new ChatMessage(ChatRole.Assistant, "x"))
        {
            Usage = new() { InputTokenCount = 10, OutputTokenCount = 2, CachedInputTokenCount = 4 },
        });

        await client.GetResponseAsync("q");

        var turn = client.Turns.Single();
        Assert.Equal((10, 4, 2, 1.5), (turn.InputTokens, turn.ReusedTokens, turn.OutputTokens, turn.ElapsedMs));
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 3, 4, 5, TimeSpan.Zero), client.BegunAt);
    }

    [Fact]
    public async Task Reused_tokens_may_be_an_additional_count()
    {
        using var client = Record(new ChatResponse(new ChatMessage(ChatRole.Assistant, "x"))
        {
            Usage = new() { AdditionalCounts = new() { ["InputTokenDetails.CachedTokenCount"] = 3 } },
        });

        await client.GetResponseAsync("q");

        Assert.Equal(3, client.Turns.Single().ReusedTokens);
    }

    [Fact]
    public async Task Failure_is_kept_and_thrown_again()
    {
        using var client = Record(new TimeoutException("too slow"));

        await Assert.ThrowsAsync<TimeoutException>(() => client.GetResponseAsync("q"));

        Assert.Equal("TimeoutException: too slow", client.Turns.Single().Error);
        Assert.Null(client.Turns.Single().Response);
    }

    [Fact]
    public async Task Stream_is_passed_on_and_kept_whole()
    {
        using var client = Record((object)new object[] { "Sev", "en", ".", new ChatResponseUpdate { Contents = [new UsageContent(new() { InputTokenCount = 5, OutputTokenCount = 3 })], FinishReason = ChatFinishReason.Stop } });
        List<string> pieces = [];

        await foreach (var update in client.GetStreamingResponseAsync("q"))
        {
            pieces.Add(update.Text);
        }

        Assert.Equal(["Sev", "en", ".", ""], pieces);
        var turn = client.Turns.Single();
        Assert.Equal(("Seven.", "stop", 5, 3), (turn.Response!.Text, turn.Response.FinishReason!, turn.InputTokens, turn.OutputTokens));
    }

    [Fact]
    public async Task Stream_that_fails_is_kept_as_a_failure()
    {
        using var client = Record((object)new object[] { "Sev", new IOException("gone") });

        await Assert.ThrowsAsync<IOException>(async () => await client.GetStreamingResponseAsync("q").ToListAsync());

        Assert.Equal("IOException: gone", client.Turns.Single().Error);
    }

    [Fact]
    public async Task Stream_that_is_left_early_is_no_answer()
    {
        using var client = Record((object)new object[] { "Sev", "en" });

        await foreach (var _ in client.GetStreamingResponseAsync("q"))
        {
            break;
        }

        Assert.Equal("Abandoned: The stream was left before its end.", client.Turns.Single().Error);
        Assert.Null(client.Turns.Single().Response);
    }

    [Fact]
    public async Task Refusal_beside_a_response_is_kept()
    {
        using var client = Record(new ChatResponse(new ChatMessage(ChatRole.Assistant, [new ErrorContent("I cannot help.") { ErrorCode = "Refusal" }])));

        await client.GetResponseAsync("q");

        Assert.Equal(("", "Refusal: I cannot help."), (client.Turns.Single().Response!.Text, client.Turns.Single().Error!));
    }

    internal static ChatResponse CallOf(string id) =>
        new(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent(id, "look", new Dictionary<string, object?> { ["n"] = 1 })])) { FinishReason = ChatFinishReason.ToolCalls };

    private static RecordingChatClient Record(params object[] answers) => new(new QueuedChatClient(answers), "m", new SteppingTime(), Redactor.None);
}
