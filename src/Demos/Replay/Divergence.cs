using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Evidence.Recordings;

namespace Demos.Replay;

/// <summary>Says in words what differs between two requests.</summary>
internal static class Divergence
{
    /// <param name="messages">All messages of the recorded request.</param>
    /// <param name="recorded">The recorded request.</param>
    /// <param name="asked">The request of now; its key is another.</param>
    public static string Describe(ImmutableArray<Message> messages, TurnRequest recorded, AskedRequest asked) =>
        InMessages(messages, asked.Messages)
        ?? InTools(recorded.Tools, asked.Tools)
        ?? InTexts("the schema of the answer", recorded.Schema ?? "none", asked.Schema ?? "none")
        ?? "the model or a setting (sampling, tool mode) differs; the recording keeps these in its key only";

    private static string? InMessages(ImmutableArray<Message> recorded, ImmutableArray<Message> asked)
    {
        for (var at = 0; at < Math.Max(recorded.Length, asked.Length); at++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"message {at + 1}");
            if (at == recorded.Length)
            {
                return $"{name} ({asked[at].Role}) is new: '{Excerpt.Around(asked[at].Text, 0)}'";
            }

            if (at == asked.Length)
            {
                return $"{name} ({recorded[at].Role}) is missing: '{Excerpt.Around(recorded[at].Text, 0)}'";
            }

            if (InMessage(name, recorded[at], asked[at]) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? InMessage(string name, Message recorded, Message asked) =>
        InTexts($"the role of {name}", recorded.Role, asked.Role)
        ?? InTexts($"{name} ({recorded.Role})", recorded.Text, asked.Text)
        ?? InTexts($"the calls of {name}", Calls(recorded), Calls(asked))
        ?? InTexts($"the call that {name} answers", recorded.CallId ?? "none", asked.CallId ?? "none");

    private static string Calls(Message message) => string.Join("; ", message.Calls.Select(call => $"{call.Tool}({call.Arguments}) as {call.Id}"));

    private static string? InTools(ImmutableArray<string> recorded, ImmutableArray<string> asked)
    {
        var (before, now) = (recorded.Select(NameOf).ToArray(), asked.Select(NameOf).ToArray());
        if (!before.SequenceEqual(now))
        {
            return $"the tools offered were '{string.Join(", ", before)}' and are now '{string.Join(", ", now)}'";
        }

        return recorded.Zip(asked).Select(pair => InTexts($"the tool '{NameOf(pair.First)}'", pair.First, pair.Second)).FirstOrDefault(difference => difference is not null);
    }

    private static string NameOf(string tool)
    {
        try
        {
            using var document = JsonDocument.Parse(tool);
            return document.RootElement.TryGetProperty("name", out var name) ? name.ToString() : tool;
        }
        catch (JsonException)
        {
            return tool;
        }
    }

    private static string? InTexts(string name, string recorded, string asked)
    {
        (recorded, asked) = (WellFormed.Text(recorded), WellFormed.Text(asked));
        if (recorded == asked)
        {
            return null;
        }

        var at = recorded.AsSpan().CommonPrefixLength(asked);
        return string.Create(CultureInfo.InvariantCulture,
            $"{name} differs at character {at + 1}: recorded '{Excerpt.Around(recorded, at)}', now '{Excerpt.Around(asked, at)}'");
    }
}
