using System.Collections.Immutable;
using Evidence.Recordings;

namespace Theme.Models;

/// <summary>A conversation, turn by turn.</summary>
/// <param name="Turns">The turns, in order.</param>
/// <param name="Calls">How many tools were called in all.</param>
public sealed record Transcript(ImmutableArray<TranscriptTurn> Turns, int Calls);

/// <summary>One call of the model: what was new in it, and what came back.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Turn">The recorded call.</param>
/// <param name="Asked">The messages after the carried ones.</param>
/// <param name="Answer">The response; null where the call failed.</param>
public sealed record TranscriptTurn(int Number, Turn Turn, ImmutableArray<TranscriptMessage> Asked, TranscriptMessage? Answer)
{
    /// <summary>The worked example that the model was given before the question; these words are ours, also where they stand as the model's.</summary>
    public ImmutableArray<TranscriptMessage> Example { get; init; } = [];
}

/// <summary>A message as it is shown.</summary>
/// <param name="Role"><c>system</c>, <c>user</c>, <c>assistant</c> or <c>tool</c>.</param>
/// <param name="Text">The raw text, untrusted.</param>
/// <param name="SafeHtml">The text rendered through an allowlist; null where only the raw text is shown.</param>
/// <param name="Sha256">SHA-256 of the raw text in UTF-8, 64 hex digits.</param>
/// <param name="Calls">Tools that the message asks for.</param>
public sealed record TranscriptMessage(string Role, string Text, string? SafeHtml, string Sha256, ImmutableArray<ToolCall> Calls)
{
    /// <summary>Whether the answer that was judged stands in it.</summary>
    public bool IsJudged { get; init; }
}
