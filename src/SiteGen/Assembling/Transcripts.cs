using System.Collections.Immutable;
using Evidence.Recordings;
using SiteGen.Markup;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes transcripts of recordings.</summary>
internal static class Transcripts
{
    public static Transcript Of(Recording recording)
    {
        var turns = recording.Turns.Select((turn, index) => TurnOf(turn, index + 1)).ToArray();
        if (turns is [.., { Answer: { } last }] && recording.Outcome.Answer is { Length: > 0 } judged && last.Text.Contains(judged, StringComparison.Ordinal))
        {
            turns[^1] = turns[^1] with { Answer = last with { IsJudged = true } };
        }

        return new([.. turns], recording.Turns.Sum(turn => turn.Response?.Calls.Length ?? 0));
    }

    private static TranscriptTurn TurnOf(Turn turn, int number)
    {
        var asked = turn.Request.Messages;
        var (first, last) = number == 1 ? ExampleIn(asked) : (0, 0);
        return new(number, turn, Messages([.. asked[..first], .. asked[last..]]), turn.Response is { } response ? MessageOf("assistant", response.Text, response.Calls) : null)
        {
            Example = Messages(asked[first..last]),
        };
    }

    /// <summary>From the first message after the instructions to the last question, where an answer stands between: the model has not spoken yet.</summary>
    private static (int First, int Last) ExampleIn(ImmutableArray<Message> asked)
    {
        var first = asked.TakeWhile(message => message.Role == "system").Count();
        var last = Math.Max(first, asked.ToList().FindLastIndex(message => message.Role == "user"));
        return asked[first..last].Any(message => message.Role == "assistant") ? (first, last) : (0, 0);
    }

    private static ImmutableArray<TranscriptMessage> Messages(ImmutableArray<Message> messages) =>
        [.. messages.Select(message => MessageOf(message.Role, message.Text, message.Calls))];

    private static TranscriptMessage MessageOf(string role, string text, ImmutableArray<ToolCall> calls) =>
        new(role, text, role == "assistant" && text.Length > 0 ? SafeMarkdown.ToHtml(text) : null, ContentDigest.Of(text), calls);
}
