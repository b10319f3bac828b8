using System.Diagnostics;
using System.Globalization;
using Demos.Replay;
using Microsoft.Extensions.AI;

namespace Benchmarks;

/// <summary>What recording a turn costs: a call of a model that answers at once, raw and recorded, and the file that is written at the end of a conversation.</summary>
internal static class RecordBenchmark
{
    private const int Conversations = 2_000;

    private const int Turns = 8;

    public static async Task<int> RunAsync(TextWriter output)
    {
        using var model = new Instant();
        await ConverseAsync(() => model);
        await ConverseAsync(() => new RecordingChatClient(model, "m", TimeProvider.System, new Redactor(["sk-0123456789abcdef"])));
        var raw = await ConverseAsync(() => model);
        var recorded = await ConverseAsync(() => new RecordingChatClient(model, "m", TimeProvider.System, new Redactor(["sk-0123456789abcdef"])));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Conversations:N0} conversations of {Turns} turns: raw {raw * 1000:0.0} us a turn, recorded {recorded * 1000:0.0} us a turn; recording adds {(recorded - raw) * 1000:0.0} us"));
        return 0;
    }

    /// <summary>Milliseconds a turn.</summary>
    private static async Task<double> ConverseAsync(Func<IChatClient> client)
    {
        var start = Stopwatch.GetTimestamp();
        for (var conversation = 0; conversation < Conversations; conversation++)
        {
            var asked = client();
            List<ChatMessage> messages = [new(ChatRole.System, new string('s', 400)), new(ChatRole.User, new string('u', 1200))];
            for (var turn = 0; turn < Turns; turn++)
            {
                messages.AddMessages(await asked.GetResponseAsync(messages, new() { Temperature = 0, Seed = 1 }));
                messages.Add(new(ChatRole.User, $"And then? {turn}"));
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / (Conversations * Turns);
    }

    private sealed class Instant : IChatClient
    {
        private static readonly string Answer = new('a', 300);

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Answer)) { FinishReason = ChatFinishReason.Stop, Usage = new() { InputTokenCount = 400, OutputTokenCount = 75 } });

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
