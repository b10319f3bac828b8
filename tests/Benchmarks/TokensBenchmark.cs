using System.Diagnostics;
using System.Globalization;
using Demos.Models;
using Demos.Models.Local;
using Microsoft.Extensions.AI;

namespace Benchmarks;

/// <summary>Tokens a second that a model in this process reads and writes, to be held against <c>llama-bench -p N -n 64 -d N</c> of the same file.</summary>
internal static class TokensBenchmark
{
    private const int Written = 64;

    public static async Task<int> RunAsync(TextWriter output, string weights)
    {
        using var client = new LocalChatClient(new() { WeightsPath = weights }, TimeProvider.System);
        var counter = (ITokenCounter)client.GetService(typeof(ITokenCounter))!;
        await AskAsync(client, "Warm up.", 8);
        foreach (var depth in (int[])[256, 1024, 4096])
        {
            // Words that do not repeat, so that no part of an earlier prompt is reused.
            var text = string.Join(' ', Enumerable.Range(0, depth).Select(word => $"{depth}w{word}"));
            while (counter.CountTokens(text) > depth)
            {
                text = text[..(text.Length * 19 / 20)];
            }

            var (read, readTime, wrote, writeTime) = await AskAsync(client, text, Written);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"depth {read,5}: reads {read / readTime.TotalSeconds,6:0} tokens/s, writes {wrote / writeTime.TotalSeconds,6:0.0} tokens/s"));
        }

        return 0;
    }

    private static async Task<(long Read, TimeSpan ReadTime, long Wrote, TimeSpan WriteTime)> AskAsync(LocalChatClient client, string text, int most)
    {
        var start = Stopwatch.GetTimestamp();
        TimeSpan? first = null;
        List<ChatResponseUpdate> updates = [];
        await foreach (var update in client.GetStreamingResponseAsync([new(ChatRole.User, text)], new() { Temperature = 0, MaxOutputTokens = most }))
        {
            first ??= Stopwatch.GetElapsedTime(start);
            updates.Add(update);
        }

        var usage = updates.ToChatResponse().Usage!;
        return (usage.InputTokenCount ?? 0, first!.Value, usage.OutputTokenCount ?? 0, Stopwatch.GetElapsedTime(start) - first.Value);
    }
}
