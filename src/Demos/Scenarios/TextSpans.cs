using System.Text.RegularExpressions;

namespace Demos.Scenarios;

/// <summary>Cuts a text into sentences without losing where each one stands.</summary>
public static partial class TextSpans
{
    /// <summary>Sentences and headings, in order. A sentence ends with <c>. ! ?</c> before white space and a capital, a digit or a quotation mark, or with its paragraph.</summary>
    /// <param name="text">The text; a blank line ends a paragraph.</param>
    public static IEnumerable<SentenceSpan> Sentences(string text)
    {
        foreach (Match paragraph in Paragraph().Matches(text))
        {
            var first = true;
            foreach (Match sentence in Sentence().Matches(paragraph.Value))
            {
                yield return new(paragraph.Index + sentence.Index, sentence.Length, first, paragraph.Value.StartsWith('#'));
                first = false;
            }
        }
    }

    /// <summary>Number of words: runs of anything but white space.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var letter in text)
        {
            words += !char.IsWhiteSpace(letter) && !inside ? 1 : 0;
            inside = !char.IsWhiteSpace(letter);
        }

        return words;
    }

    [GeneratedRegex(@"\S(?:(?!\n\s*\n).)*", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"\S.*?(?:[.!?][""”’)]*(?=\s+[\p{Lu}\p{N}""“‘(])|\s*\z)", RegexOptions.Singleline)]
    private static partial Regex Sentence();
}

/// <summary>Where a sentence stands in its text.</summary>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">Number of characters, without the space after it.</param>
/// <param name="BeginsParagraph">Whether it is the first of its paragraph.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
public readonly record struct SentenceSpan(int Start, int Length, bool BeginsParagraph, bool IsHeading)
{
    /// <summary>The character after the last.</summary>
    public int End => Start + Length;
}
