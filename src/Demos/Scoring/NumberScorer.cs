using System.Globalization;
using System.Text.RegularExpressions;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Scoring;

/// <summary>Right where the last number of the answer is that of a reference, to the digits that the reference prints.</summary>
/// <remarks>
/// <para>A reference with decimals accepts what rounds to it: <c>2.02</c> takes 2.0179 and not 2.03. One without decimals is met exactly.</para>
/// <para>Digits that belong to a name do not count as numbers: <c>GPT-4</c>, <c>70B</c>. Where there is no reference, right is an answer without a number that says so in set words, such as <c>no result</c>.</para>
/// </remarks>
internal sealed partial class NumberScorer() : Scorer("number")
{
    protected override Score Judge(Sample sample, string answer, Recording recording)
    {
        var numbers = Number().Matches(answer);
        var last = numbers.Count > 0 ? numbers[^1].Value : "";
        if (sample.References is [])
        {
            return last.Length > 0 ? new(0, last, "gives a number where there is none")
                : AnswerText.SaysThereIsNone(answer) ? new(1, answer, "says that there is none") : new(0, answer, "does not say that there is none");
        }

        if (last.Length == 0)
        {
            return new(0, answer, "gives no number");
        }

        return sample.References.FirstOrDefault(reference => IsSame(last, reference)) is { } same
            ? new(1, last, $"is {same}")
            : new(0, last, $"is not {sample.References[0]}");
    }

    private static bool IsSame(string written, string reference)
    {
        var digits = reference.Contains('.', StringComparison.Ordinal) ? reference.Length - reference.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var tolerance = digits == 0 ? 0 : 0.5 * Math.Pow(10, -digits) * (1 + 1e-9);
        return Math.Abs(Value(written) - Value(reference)) <= tolerance;
    }

    private static double Value(string text) =>
        double.Parse(text.Replace(",", "", StringComparison.Ordinal).Replace('\u2212', '-'), NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\p{L}\p{N}._-])[-\u2212]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?![\p{L}\p{N}_]|[.-][\p{L}\p{N}])")]
    private static partial Regex Number();
}
