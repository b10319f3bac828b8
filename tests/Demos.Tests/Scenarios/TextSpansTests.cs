using CsCheck;
using Demos.Scenarios;

namespace Demos.Tests.Scenarios;

public sealed class TextSpansTests
{
    [Fact]
    public void Sentences_end_before_a_capital_and_not_inside_a_number()
    {
        const string text = "# A title\n\nGPT-4 has 8.99 points. It leads! \"Does it?\" Yes.\n\nA new paragraph without an end";

        var sentences = TextSpans.Sentences(text).ToList();

        Assert.Equal(
            ["# A title", "GPT-4 has 8.99 points.", "It leads!", "\"Does it?\"", "Yes.", "A new paragraph without an end"],
            sentences.Select(sentence => text.Substring(sentence.Start, sentence.Length)));
        Assert.Equal([true, true, false, false, false, true], sentences.Select(sentence => sentence.BeginsParagraph));
        Assert.Equal([true, false, false, false, false, false], sentences.Select(sentence => sentence.IsHeading));
    }

    [Fact]
    public void Sentences_lose_nothing_but_white_space() => Gen.Char["ab. \n!?A7#\""].Array[0, 60].Select(letters => new string(letters)).Sample(text =>
    {
        var kept = string.Concat(TextSpans.Sentences(text).Select(sentence => text.Substring(sentence.Start, sentence.Length)));
        return string.Concat(kept.Where(letter => !char.IsWhiteSpace(letter))) == string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
    });

    [Theory]
    [InlineData("", 0)]
    [InlineData("one", 1)]
    [InlineData("  one\n two\tthree ", 3)]
    public void Words_counts_what_white_space_separates(string text, int expected) => Assert.Equal(expected, TextSpans.Words(text));
}
