using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Findings;

namespace Evidence.Recordings;

/// <summary>Reads recordings and refuses those that are not what was recorded.</summary>
public static partial class RecordingReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="path">Path below the input folder, with forward slashes.</param>
    /// <param name="findings">Where faults go: SG0201 no recording, SG0202 unknown format, SG0203 edited, SG0204 in the wrong place, SG0205 turns that do not follow each other.</param>
    /// <returns>The recording, or null where a finding says why there is none.</returns>
    public static Recording? Read(ReadOnlySpan<byte> utf8, string path, FindingList findings)
    {
        try
        {
            var envelope = RecordingEnvelope.Of(utf8);
            if (!IsReadable(envelope, path, findings) || !IsUntouched(envelope, path, findings))
            {
                return null;
            }

            var recording = RecordingJson.Read(utf8);
            if (IsNotSound(recording))
            {
                findings.Error("SG0201", new(path), "This is not a recording: a list of it holds 'null', or a number is not finite.", Again(path, "Restore the file from git"));
                return null;
            }

            return IsInPlace(recording, path, findings) & HasTurnsThatFollow(recording, path, findings) ? recording : null;
        }
        catch (JsonException broken)
        {
            findings.Error("SG0201", PlaceOf(broken, utf8, path), $"This is not a recording: {Reason(broken)}.", Again(path, "Restore the file from git"));
            return null;
        }
    }

    private static bool IsReadable(RecordingEnvelope envelope, string path, FindingList findings)
    {
        if (envelope.Format == Recording.CurrentFormat.ToString(CultureInfo.InvariantCulture))
        {
            return true;
        }

        findings.Error("SG0202", new(path), $"The recording has format '{envelope.Format ?? "none"}'; this build reads {Recording.CurrentFormat}.", Again(path, "Update this program"));
        return false;
    }

    private static bool IsUntouched(RecordingEnvelope envelope, string path, FindingList findings)
    {
        if (envelope.Claimed == envelope.Actual)
        {
            return true;
        }

        findings.Error("SG0203", new(path), $"The recording was edited: its digest says '{envelope.Claimed ?? "nothing"}' and its content has '{envelope.Actual}'.",
            Again(path, "Restore the file from git"));
        return false;
    }

    private static bool IsInPlace(Recording recording, string path, FindingList findings)
    {
        if (RecordingPath.Parse(path) == RecordingPath.Of(recording))
        {
            return true;
        }

        findings.Error("SG0204", new(path), $"The recording is of scenario '{recording.Scenario}', model '{recording.Model}', sample '{recording.Sample}'; its path says otherwise.",
            $"Move it to '{RecordingPath.Folder}/{recording.Scenario}/{recording.Model}/{(recording.Repeat is { } repeat ? $"repeat-{repeat}/" : "")}{recording.Sample}.json', or record again.");
        return false;
    }

    private static bool HasTurnsThatFollow(Recording recording, string path, FindingList findings)
    {
        if (RecordedConversation.FirstBrokenTurn(recording.Turns) is not { } turn)
        {
            return true;
        }

        findings.Error("SG0205", new(path), $"Turn '{turn + 1}' carries '{recording.Turns[turn].Request.Carried}' messages of the turn before, which has fewer.", Again(path, "Restore the file from git"));
        return false;
    }

    /// <summary>Whether a list or map holds null, or a number is infinite: the shape alone forbids neither.</summary>
    private static bool IsNotSound(Recording recording) =>
        recording.Retrieved.Any(passage => passage is null || !double.IsFinite(passage.Score)) || recording.Closure.Parts.Values.Any(part => part is null)
        || recording.Turns.Any(turn => turn is null || !double.IsFinite(turn.ElapsedMs) || turn.Request.Tools.Any(tool => tool is null)
            || turn.Request.Messages.Any(message => message is null || message.Calls.Any(call => call is null))
            || (turn.Response?.Calls.Any(call => call is null) ?? false));

    private static string Again(string path, string first) => RecordingPath.Parse(path) is { } parsed
        ? $"{first}, or record again with 'demos run --scenario {parsed.Scenario}'."
        : $"{first}, or record again.";

    private static string Reason(JsonException broken)
    {
        if (broken.Message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal))
        {
            return $"a value of another kind stands at '{broken.Path}'";
        }

        var end = broken.Message.IndexOf(" Path:", StringComparison.Ordinal);
        var message = end < 0 ? broken.Message : broken.Message[..end];
        end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return NameOfType().Replace((end < 0 ? message : message[..end]).Trim().TrimEnd('.'), "$1");
    }

    private static SourcePlace PlaceOf(JsonException broken, ReadOnlySpan<byte> utf8, string path)
    {
        var rest = utf8;
        for (var line = 0L; line < (broken.LineNumber ?? 0) && rest.IndexOf((byte)'\n') is >= 0 and var end; line++)
        {
            rest = rest[(end + 1)..];
        }

        var before = rest[..(int)Math.Min(rest.Length, broken.BytePositionInLine ?? 0)];
        return new(path, (int)(broken.LineNumber ?? 0) + 1, Encoding.UTF8.GetCharCount(before) + 1);
    }

    // The reader of JSON names our types with their rooms.
    [GeneratedRegex(@"\b(?:System|Evidence)(?:\.\w+)*\.(\w+)")]
    private static partial Regex NameOfType();
}
