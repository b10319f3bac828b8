using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Demos.Scoring;
using Evidence.Recordings;

namespace Demos.Cli;

/// <summary>A recording as text for a terminal of 80 columns. What a model wrote cannot drive the terminal.</summary>
/// <param name="recording">The recording.</param>
/// <param name="scored">Its score; null where its scenario does not have the sample any more.</param>
internal sealed class Transcript(Recording recording, ScoredRecording? scored)
{
    private const int MostLetters = 1500;
    private const int MostOfPassage = 160;

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;
    private static readonly WrappedText Wrapped = new(80);

    private readonly StringBuilder _text = new();

    /// <summary>All turns, each with what it adds. Long messages are shortened.</summary>
    /// <param name="freshness">Whether the recording holds, in a few words.</param>
    public string All(string freshness)
    {
        Head(freshness);
        foreach (var (index, turn) in recording.Turns.Index())
        {
            Turn(index, turn.Request.Messages, MostLetters);
        }

        End();
        return _text.ToString();
    }

    /// <summary>One turn with every message that the model saw in it, at full length.</summary>
    /// <param name="number">From 1 to the number of turns.</param>
    public string Only(int number)
    {
        Line(0, Id(RecordingPath.Of(recording)));
        Turn(number - 1, RecordedConversation.Expand(recording.Turns)[number - 1], int.MaxValue);
        return _text.ToString();
    }

    /// <summary>The id that the command takes: <c>scenario/model/sample</c>, with <c>repeat-2</c> before the sample for a second time.</summary>
    public static string Id(RecordingPath path) => path.ToString()[(RecordingPath.Folder.Length + 1)..^".json".Length];

    private void Head(string freshness)
    {
        var (from, turns) = (recording.Provenance, recording.Turns);
        Line(0, Id(RecordingPath.Of(recording)));
        Field("scenario", scored?.Scenario.Title);
        Field("question", scored?.Sample.Question);
        Field("accepted", scored?.Sample.References is [] ? "that there is none" : string.Join(" | ", scored?.Sample.References ?? []));
        Field("engine", $"{from.Engine} {from.EngineVersion}, {(from.Host is { } host ? $"at {host}" : "in this program's process")}");
        Field("weights", from.WeightsFile is null ? from.ServedModel : $"{from.WeightsFile}, SHA-256 {from.WeightsSha256?[..12]}");
        Field("recorded", string.Create(Plain, $"{from.RecordedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC by {from.Program}, context {from.ContextGranted?.ToString(Plain) ?? "unknown"} tokens; {freshness}"));
        Field("used", string.Create(Plain, $"{turns.Length} {(turns.Length == 1 ? "turn" : "turns")}, {turns.Sum(turn => turn.InputTokens ?? 0)} tokens read, {turns.Sum(turn => turn.OutputTokens ?? 0)} written, {turns.Sum(turn => turn.ElapsedMs) / 1000:0.00} s"));
        foreach (var (index, passage) in recording.Retrieved.Index())
        {
            _text.AppendLine(index == 0 ? "\n── passages" : "");
            Line(0, string.Create(Plain, $"[{index + 1}] {passage.Document}, letters {passage.Start} to {passage.Start + passage.Length}, score {passage.Score:0.0000}"));
            Line(4, passage.Text.Length <= MostOfPassage ? passage.Text : $"{passage.Text[..MostOfPassage].ReplaceLineEndings(" ")} …");
        }
    }

    private void Turn(int index, ImmutableArray<Message> messages, int most)
    {
        var turn = recording.Turns[index];
        var tools = recording.Turns.SelectMany(one => one.Request.Messages.SelectMany(message => message.Calls).Concat(one.Response?.Calls ?? []))
            .DistinctBy(call => call.Id).ToDictionary(call => call.Id, call => call.Tool, StringComparer.Ordinal);
        _text.AppendLine();
        Line(0, string.Create(Plain, $"── turn {index + 1} of {recording.Turns.Length}: {Count(turn.InputTokens)} tokens read ({Count(turn.ReusedTokens)} kept), {Count(turn.OutputTokens)} written, {turn.ElapsedMs / 1000:0.00} s"));
        foreach (var message in messages)
        {
            Say(message.CallId is { } id ? $"{message.Role}: {tools.GetValueOrDefault(id)}" : message.Role, Shorten(message.Text, most), message.Calls);
        }

        if (turn.Response is { } response)
        {
            Say(response.FinishReason is null or "stop" ? "model" : $"model ({response.FinishReason})", Shorten(response.Text, most), response.Calls);
        }

        if (turn.Error is { } error)
        {
            Say("error", Shorten(error, most), []);
        }
    }

    private void Say(string who, string text, ImmutableArray<ToolCall> calls)
    {
        Line(0, who);
        if (text.Length > 0)
        {
            Line(2, text);
        }

        foreach (var call in calls)
        {
            Line(2, $"→ {call.Tool} {call.Arguments}");
        }
    }

    private void End()
    {
        _text.AppendLine().AppendLine("── end");
        Field("outcome", OutcomeWords.Of(recording.Outcome.Kind));
        Field("answer", Shorten(recording.Outcome.Answer ?? "", MostLetters));
        Field("detail", recording.Outcome.Detail);
        Field("score", scored is null
            ? "none: the scenario has no such sample any more"
            : string.Create(Plain, $"{(scored.Score.Value is { } value ? $"{value:0.##}" : "none")} by '{scored.Scenario.Scorer}': {scored.Score.Why}"));
    }

    private void Field(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Line(10, value, name);
        }
    }

    private void Line(int indent, string text, string lead = "")
    {
        foreach (var line in Wrapped.Lines(text, indent, lead))
        {
            _text.AppendLine(line);
        }
    }

    private static string Count(int? tokens) => tokens?.ToString(Plain) ?? "?";

    private static string Shorten(string text, int most) => text.Length <= most
        ? text
        : string.Create(Plain, $"{text[..(most / 2)]} [… {text.Length - most} letters …] {text[^(most / 2)..]}");
}
