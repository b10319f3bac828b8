using SiteGen.Markup;

namespace SiteGen.Tests.Markup;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("It has 3.5 points, e.g. here, cf. Smith et al. in v. 2.1.3.", "It has 3.5 points, e.g. here, cf. Smith et al. in v. 2.1.3.")]
    [InlineData("See Fig. 3 of J. Wei, No. 4, i.e. the last etc. Then more.", "See Fig. 3 of J. Wei, No. 4, i.e. the last etc.|Then more.")]
    [InlineData("No. It does not.", "No.|It does not.")]
    [InlineData("**It leads.** Or not (in parts.) It is \"done.\" So.", "It leads.|Or not (in parts.)|It is \"done.\"|So.")]
    [InlineData("It leads. phi-1.5 does not. gpt-3.5-turbo does.", "It leads.|phi-1.5 does not.|gpt-3.5-turbo does.")]
    [InlineData("Run `a. B` or\n`c! D` now.\nNext.", "Run a. B or c! D now.|Next.")]
    [InlineData("先に進む。GPT-4は強い。本当に？ はい", "先に進む。|GPT-4は強い。|本当に？|はい")]
    [InlineData("- one\n- two. Three\n\n1. four", "one|two.|Three|four")]
    [InlineData("# Head. Line\n\n| a. B | c |\n|---|---|\n| d. E | f |\n\nText.", "Text.")]
    [InlineData("It has {{result: a/b}}, {{count: c}}. {{measured: d}} too.", "It has …, ….|… too.")]
    public void Text_is_cut_where_its_sentences_end(string markdown, string expected) =>
        Assert.Equal(expected.Split('|'), Parse(markdown).Select(sentence => sentence.Text));

    [Fact]
    public void Sentence_knows_what_it_holds()
    {
        var sentences = Parse("It [leads](xref:model/a) by {{result: b/a}} [@one; @two]. As @three says. <xref:benchmark/b> is old.[@four] Last, see @fig-x.");

        Assert.Equal(["model/a|result|one two", "||three", "benchmark/b||four", "||fig-x"],
            sentences.Select(sentence => $"{string.Join(' ', sentence.Links)}|{string.Join(' ', sentence.Cells)}|{string.Join(' ', sentence.Citations)}"));
    }

    [Fact]
    public void Sentence_knows_its_place_and_the_block_around_it()
    {
        var sentences = Parse("First. Second\nline. *Third.*\n\n::: note\n- Fourth.\n\n::: figure gap\nFifth.\n:::\n:::\n");

        Assert.Equal(["p.md(1,1) ", "p.md(1,8) ", "p.md(2,8) ", "p.md(5,3) note", "p.md(8,1) figure"], sentences.Select(sentence => $"{sentence.Place} {sentence.Block}"));
    }

    private static IEnumerable<Sentence> Parse(string markdown) => new ArticleParser("").Parse(markdown, "p.md", 0, new()).Sentences;
}
