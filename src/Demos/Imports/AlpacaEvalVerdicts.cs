using System.Text.Json;
using Evidence.Answers;
using Evidence.Figures;
using Evidence.Recordings;
using Findings;

namespace Demos.Imports;

/// <summary>Turns the judge's verdicts on one model into figures.</summary>
internal sealed class AlpacaEvalVerdicts(string model, string path, IReadOnlyDictionary<string, string> numbers, FindingList findings)
{
    public IEnumerable<Figure> Read(IReadOnlyList<(int Line, JsonElement Entry)> verdicts, Action<PublishedAnswer> keep)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, verdict) in verdicts)
        {
            if (verdict.Text("instruction") is not { } instruction || verdict.Text("output_2") is not { } answer)
            {
                LeaveOut(line, "has no 'instruction' or no 'output_2'");
            }
            else if (!numbers.TryGetValue(instruction, out var item))
            {
                LeaveOut(line, "has an instruction that is none of the list's");
            }
            else if (!seen.Add(item))
            {
                LeaveOut(line, $"judges item '{item}', which an entry before it judges");
            }
            else
            {
                keep(Answer(item, verdict, instruction, answer, line) with { Scores = [Preference(verdict)] });
                yield return Figure(verdict, line, item, answer);
            }
        }

        if (seen.Count < numbers.Count)
        {
            findings.Warning("SG0605", new(path), $"{numbers.Count - seen.Count} of {numbers.Count} items have no verdict.", "The win rate is over the others: say so where it is used.");
        }
    }

    /// <summary>The texts of an entry.</summary>
    public static PublishedAnswer Answer(string item, JsonElement entry, string instruction, string output, int line) => new()
    {
        Item = item,
        DataSet = entry.Text("dataset") ?? "",
        Asked = instruction,
        AskedSha256 = ContentDigest.Of(instruction),
        Said = [AnswerFiles.Said("assistant", output)],
        Passages = [],
        Scores = [],
        File = 0,
        Line = line,
    };

    /// <summary>What the judge said, as published: 1 the reference, 2 the model.</summary>
    private static PublishedScore Preference(JsonElement verdict)
    {
        var value = verdict.TryGetProperty("preference", out var preference) && preference.ValueKind is JsonValueKind.Number ? preference.GetDouble() : (double?)null;
        return new(verdict.Text("annotator") ?? "unknown", "preference", value, 1, 2);
    }

    private void LeaveOut(int line, string why) =>
        findings.Warning("SG0605", new(path, line), $"The entry {why}; it was left out.", "Nothing to do, if one can be spared; else pin another commit.");

    private Figure Figure(JsonElement verdict, int line, string item, string answer)
    {
        var score = Score(verdict, line);
        return new()
        {
            Source = "alpaca-eval",
            Item = item,
            Model = model,
            Score = score,
            Outcome = score is null ? OutcomeKind.Unjudged : OutcomeKind.Answered,
            Length = answer.EnumerateRunes().Count(),
            Detail = verdict.Text("dataset") ?? "",
        };
    }

    /// <summary>The score of a verdict. Null says that the judge could not be read; anything unknown reads as that too, after a finding.</summary>
    private double? Score(JsonElement verdict, int line)
    {
        if (verdict.TryGetProperty("preference", out var preference))
        {
            switch (preference.ValueKind is JsonValueKind.Number ? preference.GetDouble() : double.NaN)
            {
                case 2:
                    return 1;
                case 1:
                    return 0;
                case 0 or 1.5:
                    return 0.5;
                default:
                    if (preference.ValueKind is JsonValueKind.Null)
                    {
                        return null;
                    }

                    break;
            }
        }

        findings.Warning("SG0605", new(path, line), $"The entry has the preference '{(preference.ValueKind is JsonValueKind.Undefined ? "none" : preference.GetRawText())}'; it does not count.",
            "Nothing to do, if one can be spared; else pin another commit.");
        return null;
    }
}
