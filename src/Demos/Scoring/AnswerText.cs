using System.Text.RegularExpressions;

namespace Demos.Scoring;

/// <summary>Makes answers comparable.</summary>
internal static partial class AnswerText
{
    private static readonly string[] Abstaining =
    [
        "unknown", "not stated", "not given", "not mentioned", "not in the passages", "no answer", "none", "n a", "i do not know", "i don t know",
        "the passages do not", "no passage", "cannot be answered", "not known", "not specified", "not provided",
    ];

    private static readonly string[] Missing = ["no result", "no such value", "no value", "no such result", "not in the tables", "not in the table", "no data", "not available"];

    /// <summary>Words and numbers in lower case; everything else only separates them. <c>1.3B</c> is two words, <c>59.7</c> is one.</summary>
    public static string[] Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(word => word.Value)];

    /// <summary>Whether the words of <paramref name="part"/> stand in a row in the text; never where it has no words.</summary>
    public static bool HasInARow(string text, string part)
    {
        var (words, wanted) = (Words(text), Words(part));
        return wanted.Length > 0
            && Enumerable.Range(0, Math.Max(0, words.Length - wanted.Length + 1)).Any(at => words.AsSpan(at, wanted.Length).SequenceEqual(wanted));
    }

    /// <summary>Whether an answer about a table says that it has no such value.</summary>
    public static bool SaysThereIsNone(string answer) =>
        Abstains(answer) || Missing.Any(phrase => HasInARow(answer, phrase));

    /// <summary>Whether an answer says that there is none: it begins with one of a few set phrases.</summary>
    public static bool Abstains(string answer)
    {
        var begin = $"{string.Join(' ', Words(answer).Where(word => word is not ("it" or "is" or "the" or "answer")))} ";
        return Abstaining.Any(phrase => begin.StartsWith($"{string.Join(' ', Words(phrase).Where(word => word is not "the"))} ", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\p{N}+(?:[.,]\p{N}+)*|\p{L}+")]
    private static partial Regex Word();
}
