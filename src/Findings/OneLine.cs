using System.Globalization;
using System.Text;

namespace Findings;

/// <summary>Makes a sentence of a finding fit for a terminal: values of the input can hold line ends, control sequences, or a whole file.</summary>
internal static class OneLine
{
    /// <summary>The longest sentence, in characters.</summary>
    public const int Longest = 1000;

    private const int End = 300;

    /// <summary>The text with control characters, line ends and marks that turn the direction of writing as <c>\u000A</c>, and its middle left out where it is long.</summary>
    public static string Of(string text)
    {
        var part = Part(text);
        return part.Any(IsHidden) ? Part(Shown(part)) : part;
    }

    private static string Part(string text) =>
        text.Length <= Longest ? text : $"{Cut(text, 0, Longest - End)} … {Cut(text, text.Length - End, End)}";

    private static string Cut(string text, int from, int length)
    {
        var begin = char.IsLowSurrogate(text[from]) ? from + 1 : from;
        var end = char.IsHighSurrogate(text[from + length - 1]) ? from + length - 1 : from + length;
        return text[begin..end];
    }

    private static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = IsHidden(letter) ? shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}") : shown.Append(letter);
        }

        return shown.ToString();
    }

    private static bool IsHidden(char letter) =>
        char.IsControl(letter) || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
