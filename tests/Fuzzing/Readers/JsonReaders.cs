using System.Text;
using System.Text.RegularExpressions;
using Evidence.Answers;
using Evidence.Recordings;
using Findings;

namespace Fuzzing.Readers;

/// <summary>What reads JSON: recordings and texts of public outputs.</summary>
internal static partial class JsonReaders
{
    private const string Path = "recordings/agents/tiny-1/one.json";

    public static FuzzedReader Recording { get; } = new("recording", ".json", Tokens.Json, (bytes, findings) =>
    {
        var first = new FindingList();
        var recording = RecordingReader.Read(bytes, Path, first);
        if (recording is null && first.Sorted().FirstOrDefault(found => found.Code == "SG0203") is { } edited && Signed(bytes, edited.Problem) is { } signed)
        {
            recording = RecordingReader.Read(signed, Path, findings);
        }

        foreach (var found in first.Sorted())
        {
            findings.Add(found);
        }

        Use(recording);
    });

    public static FuzzedReader Answers { get; } = new("answers", ".jsonl", Tokens.Json, (bytes, findings) =>
    {
        var file = AnswerFileText.Read(bytes, "input.jsonl", findings);
        foreach (var said in file?.Answers.SelectMany(answer => answer.Said) ?? [])
        {
            AnswerPieces.Of(said, isRun: true);
        }
    });

    // A mutation breaks the digest; only a recording that is signed anew shows what lies behind it.
    private static byte[]? Signed(byte[] bytes, string problem)
    {
        var digests = Hex().Matches(problem);
        return digests.Count == 2 ? Replace(bytes, digests[0].Value, digests[1].Value) : null;
    }

    private static byte[]? Replace(byte[] bytes, string from, string to)
    {
        var at = bytes.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(from));
        return at < 0 ? null : [.. bytes[..at], .. Encoding.ASCII.GetBytes(to), .. bytes[(at + from.Length)..]];
    }

    private static void Use(Recording? recording)
    {
        if (recording is not null)
        {
            RecordedConversation.Expand(recording.Turns);
            JudgeVerdict.Of(recording);
            foreach (var quotation in QuotedAnswer.TryParse(recording.Outcome.Answer ?? "")?.Quotes ?? [])
            {
                QuotationCheck.Of(quotation, recording.Retrieved);
            }

            RecordingJson.Write(recording);
        }
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hex();
}
