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
        var turns = recording.Turns.Select((turn, index) => new TranscriptTurn(
            index + 1,
            turn,
            [.. turn.Request.Messages.Select(message => Message(message.Role, message.Text, message.Calls))],
            turn.Response is { } response ? Message("assistant", response.Text, response.Calls) : null));
        return new([.. turns], recording.Turns.Sum(turn => turn.Response?.Calls.Length ?? 0));
    }

    private static TranscriptMessage Message(string role, string text, ImmutableArray<ToolCall> calls) =>
        new(role, text, role == "assistant" && text.Length > 0 ? SafeMarkdown.ToHtml(text) : null, ContentDigest.Of(text), calls);
}
