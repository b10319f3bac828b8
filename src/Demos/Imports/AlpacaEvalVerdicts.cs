using System.Text.Json;
using Evidence.Figures;
using Evidence.Recordings;
using Findings;

namespace Demos.Imports;

/// <summary>Turns the judge's verdicts on one model into figures.</summary>
internal sealed class AlpacaEvalVerdicts(string source, string model, string path, IReadOnlyDictionary<string, string> numbers, FindingList findings)
{
    public IEnumerable<Figure> Read(IReadOnlyList<JsonElement> verdicts, Action<string, string> keepAnswer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, verdict) in verdicts.Index())
        {
            if (verdict.Text("instruction") is not { } instruction || verdict.Text("output_2") is not { } answer)
            {
                LeaveOut(at, "has no 'instruction' or no 'output_2'");
            }
            else if (!numbers.TryGetValue(instruction, out var item))
            {
                LeaveOut(at, "has an instruction that is none of the list's");
            }
            else if (!seen.Add(item))
            {
                LeaveOut(at, $"judges item '{item}', which an entry before it judges");
            }
            else
            {
                keepAnswer(item, answer);
                yield return Figure(verdict, at, item, answer);
            }
        }

        if (seen.Count < numbers.Count)
        {
            findings.Warning("SG0605", new(path), $"{numbers.Count - seen.Count} of {numbers.Count} items have no verdict.", "The win rate is over the others: say so where it is used.");
        }
    }

    private void LeaveOut(int at, string why) =>
        findings.Warning("SG0605", new(path), $"Entry {at + 1} {why}; it was left out.", "Nothing to do, if one can be spared; else pin another commit.");

    private Figure Figure(JsonElement verdict, int at, string item, string answer)
    {
        var score = Score(verdict, at);
        return new()
        {
            Source = source,
            Item = item,
            Model = model,
            Score = score,
            Outcome = score is null ? OutcomeKind.Unjudged : OutcomeKind.Answered,
            Length = answer.EnumerateRunes().Count(),
            Detail = verdict.Text("dataset") ?? "",
        };
    }

    /// <summary>The score of a verdict. Null says that the judge could not be read; anything unknown reads as that too, after a finding.</summary>
    private double? Score(JsonElement verdict, int at)
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

        findings.Warning("SG0605", new(path), $"Entry {at + 1} has the preference '{(preference.ValueKind is JsonValueKind.Undefined ? "none" : preference.GetRawText())}'; it does not count.",
            "Nothing to do, if one can be spared; else pin another commit.");
        return null;
    }
}
