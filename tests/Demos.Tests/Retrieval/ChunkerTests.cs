using CsCheck;
using Demos.Retrieval;
using Demos.Scenarios;

namespace Demos.Tests.Retrieval;

public sealed class ChunkerTests
{
    [Fact]
    public void Cut_keeps_whole_sentences_within_the_limit()
    {
        var passages = Cut("One two three. Four five six. Seven eight nine ten.", maxWords: 6);

        Assert.Equal(["One two three. Four five six.", "Seven eight nine ten."], passages.Select(passage => passage.Text));
    }

    [Fact]
    public void Cut_begins_a_passage_at_a_heading_and_at_a_paragraph_once_half_full()
    {
        var passages = Cut("# A\n\nOne two.\n\nThree four five six.\n\nSeven.\n\n# B\n\nEight.", maxWords: 10);

        Assert.Equal(["# A\n\nOne two.\n\nThree four five six.", "Seven.", "# B\n\nEight."], passages.Select(passage => passage.Text));
    }

    [Fact]
    public void Cut_leaves_a_sentence_that_is_too_long_whole() => Assert.Single(Cut("one two three four five.", maxWords: 2));

    [Fact]
    public void Every_passage_stands_at_its_offset() => Gen.Char["ab. \n!A#"].Array[0, 80].Select(letters => new string(letters)).Sample(text =>
        Cut(text, maxWords: 5).All(passage => text.AsSpan(passage.Start).StartsWith(passage.Text, StringComparison.Ordinal)));

    private static List<Passage> Cut(string text, int maxWords) => [.. Chunker.Cut(new CorpusText("corpora/a.md", text), maxWords)];
}
