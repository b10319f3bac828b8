using System.Text.RegularExpressions;
using Findings;

namespace Fuzzing;

/// <summary>What every finding keeps to, whatever was read.</summary>
internal static partial class FindingPromises
{
    private const int Longest = 3200;

    private const int Most = 300;

    public static void Hold(IReadOnlyList<Diagnostic> findings, byte[] input)
    {
        var lines = input.AsSpan().Count((byte)'\n') + input.AsSpan().Count((byte)'\r') + 2 + CountOfOtherLineEnds(input);
        foreach (var finding in findings.Take(Most))
        {
            var text = finding.ToString();
            Expect(Code().IsMatch(finding.Code), "has a code", finding);
            Expect(finding.Place.Path.Length > 0, "names a file", finding);
            Expect(finding.Place.Line >= 0 && (finding.Place.Line <= lines || !finding.Place.Path.Contains("input", StringComparison.Ordinal)) && finding.Place.Column >= 0, "names a line that exists", finding);
            Expect(finding.Problem.Length > 0 && finding.Remedy.Length > 0, "has a problem and a remedy", finding);
            Expect(!text.Any(char.IsControl), "is one line without control characters", finding);
            Expect(text.Length <= Longest, "is short", finding);
            Expect(!Inside().IsMatch(finding.Problem), "says nothing of the program's inside", finding);
        }
    }

    private static void Expect(bool isKept, string promise, Diagnostic finding)
    {
        if (!isKept)
        {
            throw new BrokenPromiseException($"A finding {promise}: {finding.Code} {(finding.Problem.Length > 300 ? finding.Problem[..300] : finding.Problem)} at line {finding.Place.Line}");
        }
    }

    // NEL, LS and PS end lines too, once the text is normalised.
    private static int CountOfOtherLineEnds(ReadOnlySpan<byte> input) =>
        input.Count((byte)'\f') + input.Count("\u0085"u8) + input.Count("\u2028"u8) + input.Count("\u2029"u8);

    [GeneratedRegex(@"\ASG[0-9]{4}\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"\bSystem\.[A-Z]|\w+Exception\b(?=:| was)|Object reference not set|YamlDotNet|Markdig|SourceGenContext")]
    private static partial Regex Inside();
}
