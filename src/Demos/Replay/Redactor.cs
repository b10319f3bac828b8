using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Evidence.Recordings;

namespace Demos.Replay;

/// <summary>Takes secrets out of everything that is stored, before it is stored. Works on whole texts, so a secret that came in pieces is found too.</summary>
/// <remarks>A secret is found as it is, and as JSON or an address would escape it. What is hidden by other means, such as base64, is not found.</remarks>
public sealed class Redactor
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Mark = "[redacted]";

    private readonly ImmutableArray<string> _forms;

    /// <summary>Makes a redactor.</summary>
    /// <param name="secrets">Keys and passwords; blank ones are left out.</param>
    public Redactor(IEnumerable<string> secrets) => _forms =
    [
        .. secrets.Select(secret => secret.Trim()).Where(secret => secret.Length > 0)
            .SelectMany(FormsOf).Distinct(StringComparer.Ordinal)
            .OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal),
    ];

    /// <summary>A redactor that knows no secret.</summary>
    public static Redactor None { get; } = new([]);

    /// <summary>The text without secrets.</summary>
    public string Text(string text)
    {
        foreach (var form in _forms)
        {
            text = text.Replace(form, Mark, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The message without secrets.</summary>
    public Message Redact(Message message) => message with
    {
        Role = Text(message.Role),
        Text = Text(message.Text),
        Calls = Redact(message.Calls),
        CallId = Maybe(message.CallId),
    };

    /// <summary>The response without secrets.</summary>
    public TurnResponse Redact(TurnResponse response) => response with
    {
        Text = Text(response.Text),
        Calls = Redact(response.Calls),
        FinishReason = Maybe(response.FinishReason),
    };

    /// <summary>The recording without secrets: turns, passages, outcome and provenance. Its ids and digests are left alone.</summary>
    public Recording Redact(Recording recording) => recording with
    {
        Provenance = Redact(recording.Provenance),
        Retrieved = [.. recording.Retrieved.Select(passage => passage with { Document = Text(passage.Document), Text = Text(passage.Text) })],
        Turns = [.. recording.Turns.Select(Redact)],
        Outcome = recording.Outcome with { Answer = Maybe(recording.Outcome.Answer), Detail = Maybe(recording.Outcome.Detail) },
    };

    private static IEnumerable<string> FormsOf(string secret) =>
    [
        secret,
        JsonEncodedText.Encode(secret).ToString(),
        JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
        Uri.EscapeDataString(secret),
    ];

    private Turn Redact(Turn turn) => turn with
    {
        Request = turn.Request with
        {
            Messages = [.. turn.Request.Messages.Select(Redact)],
            Tools = [.. turn.Request.Tools.Select(Text)],
            Schema = Maybe(turn.Request.Schema),
        },
        Response = turn.Response is { } response ? Redact(response) : null,
        Error = Maybe(turn.Error),
    };

    private Provenance Redact(Provenance provenance) => provenance with
    {
        Engine = Text(provenance.Engine),
        EngineVersion = Text(provenance.EngineVersion),
        ServedModel = Maybe(provenance.ServedModel),
        Fingerprint = Maybe(provenance.Fingerprint),
        Host = Maybe(provenance.Host),
        WeightsFile = Maybe(provenance.WeightsFile),
    };

    private ImmutableArray<ToolCall> Redact(ImmutableArray<ToolCall> calls) =>
        [.. calls.Select(call => new ToolCall(Text(call.Id), Text(call.Tool), Text(call.Arguments)))];

    private string? Maybe(string? text) => text is null ? null : Text(text);
}
