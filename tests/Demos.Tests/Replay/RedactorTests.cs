using System.Collections.Immutable;
using System.Text;
using Common;
using CsCheck;
using Demos.Replay;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Replay;

public sealed class RedactorTests
{
    private const string Secret = "sk-PLANTED+key/\"ü\"==0123";

    private static readonly Redactor Redactor = new([Secret, "", "  "]);

    [Fact]
    public void Blank_secrets_are_left_out() => Assert.Equal("a b", Redactor.Text("a b"));

    [Fact]
    public void Longer_secrets_go_before_their_parts() =>
        Assert.Equal("[redacted]", new Redactor(["abc", "abcdef"]).Text("abcdef"));

    [Fact]
    public async Task Planted_key_never_reaches_a_file()
    {
        using var folder = new TemporaryFolder();
        using var client = new RecordingChatClient(new QueuedChatClient(CallWithSecret(), $"It is {Secret}.", new TimeoutException($"key {Secret} was refused")), "m", new SteppingTime(), Redactor);
        List<ChatMessage> messages = [new(ChatRole.System, $"Your key: {Secret}"), new(ChatRole.User, Secret + Secret)];
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create((string q) => q, "look", $"Uses {Secret}.")], Instructions = Secret };

        messages.AddMessages(await client.GetResponseAsync(messages, options));
        messages.Add(new(ChatRole.Tool, [new FunctionResultContent("c1", new Dictionary<string, object?> { ["env"] = Secret })]));
        messages.AddMessages(await client.GetResponseAsync(messages, options));
        await Assert.ThrowsAsync<TimeoutException>(() => client.GetResponseAsync(messages, options));
        var text = Store(folder, client.Turns, $"It is {Secret}.");

        AssertClean(text);
        Assert.Equal(3, client.Turns.Length);
        Assert.Equal([0, 4, 6], client.Turns.Select(turn => turn.Request.Carried));
        Assert.Contains("\"It is [redacted].\"", text, StringComparison.Ordinal);
        Assert.Contains("TimeoutException: key [redacted] was refused", text, StringComparison.Ordinal);
    }

    [Fact]
    public Task Planted_key_never_reaches_a_file_across_chunks() =>
        Gen.Int[1, Secret.Length - 1].Array[1, 4].SampleAsync(async cuts =>
        {
            using var folder = new TemporaryFolder();
            var whole = $"before {Secret} after";
            object[] pieces = [.. Cut(whole, [.. cuts.Select(cut => cut + "before ".Length).Distinct().Order()])];
            using var client = new RecordingChatClient(new QueuedChatClient((object)pieces), "m", new SteppingTime(), Redactor);

            var heard = string.Concat(await client.GetStreamingResponseAsync("q").Select(update => update.Text).ToListAsync());
            var text = Store(folder, client.Turns, heard);

            Assert.Equal(whole, heard);
            AssertClean(text);
            Assert.Contains("before [redacted] after", text, StringComparison.Ordinal);
        }, iter: 30);

    private static IEnumerable<object> Cut(string text, int[] at) =>
        at.Prepend(0).Zip(at.Append(text.Length), (start, end) => (object)text[start..end]);

    private static ChatResponse CallWithSecret() =>
        new(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("c1", "look", new Dictionary<string, object?> { ["q"] = $"x {Secret} y" })]));

    private static string Store(string folder, ImmutableArray<Turn> turns, string answer)
    {
        var recording = Redactor.Redact(new Recording
        {
            Format = Recording.CurrentFormat,
            Scenario = "s",
            Sample = "a",
            Model = "m",
            Closure = new("", ImmutableSortedDictionary<string, string>.Empty),
            Provenance = new() { Engine = "e", EngineVersion = "1", RecordedAt = default, Program = "p", Host = $"host?key={Uri.EscapeDataString(Secret)}" },
            Retrieved = [new("corpora/a.md", 0, 1, 1, Secret)],
            Turns = turns,
            Outcome = new(OutcomeKind.Answered, answer, Secret),
            Digest = "",
        });
        var path = new RecordingWriter(folder).Write(recording);
        return Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, path)));
    }

    private static void AssertClean(string text)
    {
        Assert.DoesNotContain("PLANTED", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("==0", text, StringComparison.Ordinal);
    }
}
