using System.Globalization;
using System.Text.RegularExpressions;

namespace Demos.Imports;

/// <summary>Scores an exam answer of L-Eval by that benchmark's own rule.</summary>
/// <remarks>Source: An et al., L-Eval, arXiv 2307.11088; github.com/OpenLMLab/LEval.</remarks>
internal static partial class LevalExam
{
    private static readonly char[] Blanks = [' ', '\n', '\t', '\r'];

    /// <summary>The score, 0 to 1: one right option (<c>tpo</c>, <c>quality</c>), sets of options (<c>coursera</c>), a number (<c>gsm100</c>), a topic (<c>topic_retrieval_longchat</c>); null for another data set.</summary>
    public static double? Score(string dataSet, string answer, string truth) => dataSet switch
    {
        "tpo" or "quality" => FirstRun(answer) == FirstRun(truth)[..1] ? 1 : 0,
        "coursera" => Options(OptionsOf(answer), [.. truth.Where(IsOption)]),
        "gsm100" => NumberOf(answer) is { Length: > 0 } number && number == Digits(truth) ? 1 : 0,
        "topic_retrieval_longchat" => Squeezed(answer).Contains(Squeezed(truth), StringComparison.Ordinal) ? 1 : 0,
        _ => null,
    };

    private static bool IsOption(char letter) => letter is >= 'A' and <= 'D';

    /// <summary>The first letters from A to D that stand together; A where there are none, as the benchmark has it.</summary>
    private static string FirstRun(string text) => Run().Match(text) is { Success: true } run ? run.Value : "A";

    /// <summary>1 for the right set, 0.25 for a part of it, else 0.</summary>
    private static double Options(HashSet<char> chosen, HashSet<char> right) =>
        chosen.SetEquals(right) ? 1 : chosen.Count > 0 && chosen.IsProperSubsetOf(right) ? 0.25 : 0;

    /// <summary>The options that an answer names: the run it begins with, else the letters that stand as labels before the word "Question", else the first run anywhere, else A.</summary>
    private static HashSet<char> OptionsOf(string answer)
    {
        var begins = answer.TakeWhile(IsOption).ToList();
        if (begins.Count >= 2)
        {
            return [.. begins];
        }

        var before = answer.Split("Question")[0];
        var labels = Label().Matches(before).Select(match => match.Value[0]).Concat(begins).ToHashSet();
        return labels.Count > 0 ? labels : [.. FirstRun(answer)];
    }

    /// <summary>The digits, up to a decimal point, of the word after "The answer is "; else of the last word with a digit in the first paragraph.</summary>
    private static string NumberOf(string answer)
    {
        const string Phrase = "The answer is ";
        var word = answer.IndexOf(Phrase, StringComparison.Ordinal) is var at and >= 0
            ? answer[(at + Phrase.Length)..].Split(Blanks, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? ""
            : answer.Split("\n\n")[0].Split(Blanks, StringSplitOptions.RemoveEmptyEntries).LastOrDefault(part => part.Any(char.IsAsciiDigit)) ?? "";
        return Digits(word);
    }

    private static string Digits(string word) => string.Concat(word.Split('.')[0].Where(char.IsAsciiDigit));

    private static string Squeezed(string text) => text.ToLower(CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"[A-D](?=[\s.)])")]
    private static partial Regex Label();

    [GeneratedRegex("[A-D]+")]
    private static partial Regex Run();
}
