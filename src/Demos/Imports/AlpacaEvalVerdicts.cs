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
        foreach (var (at, verdict) in verdicts.Index())
        {
            if (Text(verdict, "instruction") is not { } instruction || Text(verdict, "output_2") is not { } answer)
            {
                findings.Warning("SG0605", new(path), $"Entry {at + 1} has no 'instruction' or no 'output_2'; it was left out.", "Nothing to do, if one can be spared.");
                continue;
            }

            if (!numbers.TryGetValue(instruction, out var item))
            {
                findings.Warning("SG0605", new(path), $"Entry {at + 1} has an instruction that is none of the list's; it was left out.", "Pin files of one commit.");
                continue;
            }

            keepAnswer(item, answer);
            yield return Figure(verdict, item, answer);
        }
    }

    private Figure Figure(JsonElement verdict, string item, string answer)
    {
        var score = Score(verdict);
        return new()
        {
            Source = source,
            Item = item,
            Model = model,
            Score = score,
            Outcome = score is null ? OutcomeKind.Unjudged : OutcomeKind.Answered,
            Length = answer.EnumerateRunes().Count(),
            Detail = Text(verdict, "dataset") ?? "",
        };
    }

    private static double? Score(JsonElement verdict) =>
        verdict.TryGetProperty("preference", out var preference) && preference.ValueKind is JsonValueKind.Number
            ? preference.GetDouble() switch
            {
                2 => 1,
                1 => 0,
                0 or 1.5 => 0.5,
                _ => null,
            }
            : null;

    private static string? Text(JsonElement entry, string key) =>
        entry.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
