using Evidence.Recordings;

namespace Evidence.Tests.Recordings;

public sealed class QuotationCheckTests
{
    private static readonly RetrievedPassage[] Passages =
    [
        new("corpora/a.md", 100, 27, 0.9, "Lemur finishes 59.7 percent."),
        new("corpora/b.md", 40, 30, 0.8, "GPT-4 finishes 84.33 percent."),
        new("corpora/c.md", 0, 60, 0.7, "The tests end at dusk. The results come out on the next day."),
    ];

    [Theory]
    [InlineData(1, "59.7 percent", QuotationVerdict.Supported, "corpora/a.md", 115)]
    [InlineData(2, "59.7 percent", QuotationVerdict.Misattributed, "corpora/a.md", 115)]
    [InlineData(7, "84.33", QuotationVerdict.Misattributed, "corpora/b.md", 55)]
    [InlineData(1, "59,7 percent", QuotationVerdict.Fabricated, null, null)]
    [InlineData(1, "lemur finishes", QuotationVerdict.Fabricated, null, null)]
    [InlineData(3, "The tests end … on the next day", QuotationVerdict.Stitched, null, null)]
    [InlineData(3, "Lemur finishes 59.7 percent. The results come out", QuotationVerdict.Stitched, null, null)]
    [InlineData(3, "The tests end tomorrow", QuotationVerdict.Fabricated, null, null)]
    [InlineData(3, "dusk. The the next", QuotationVerdict.Fabricated, null, null)]
    [InlineData(1, "", QuotationVerdict.Fabricated, null, null)]
    public void Of_finds_the_words_letter_for_letter(int passage, string text, QuotationVerdict verdict, string? document, int? start)
    {
        var quotation = new Quotation(passage, text);

        Assert.Equal(new QuotationCheck(quotation, verdict, document, start), QuotationCheck.Of(quotation, Passages));
    }

    [Fact]
    public void Of_prefers_the_named_passage_where_two_have_the_words() =>
        Assert.Equal((QuotationVerdict.Supported, 46), (QuotationCheck.Of(new(2, "finishes"), Passages).Verdict, QuotationCheck.Of(new(2, "finishes"), Passages).Start));

    [Theory]
    [InlineData("""{"answer":" x ","quotes":[{"passage":2,"text":" y "}]}""", true)]
    [InlineData("""{"answer":"x"}""", false)]
    [InlineData("""{"answer":"x","quotes":[{"passage":"two","text":"y"}]}""", false)]
    [InlineData("""{"answer":"x","quotes":[{"passage":1.5,"text":"y"}]}""", false)]
    [InlineData("""{"answer":"x","quotes":"y"}""", false)]
    [InlineData("""["x"]""", false)]
    [InlineData("x", false)]
    [InlineData("", false)]
    public void TryParse_reads_nothing_but_the_shape_that_was_asked_for(string text, bool expected) =>
        Assert.Equal(expected, QuotedAnswer.TryParse(text) is { Answer: "x", Quotes: [{ Passage: 2, Text: "y" }] });
}
