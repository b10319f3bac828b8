using Demos.Scenarios;

namespace Demos.Retrieval;

/// <summary>Cuts documents into passages of whole sentences that know where they stand.</summary>
public static class Chunker
{
    /// <summary>Cuts one document.</summary>
    /// <remarks>A passage takes sentences as long as they fit. A heading begins a passage; so does a paragraph, once the passage is half full.
    /// A sentence longer than the limit is a passage of its own.</remarks>
    /// <param name="document">The document.</param>
    /// <param name="maxWords">Most words of a passage, at least 1.</param>
    public static IEnumerable<Passage> Cut(CorpusText document, int maxWords = 120)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxWords, 1);
        int start = -1, end = 0, words = 0;
        foreach (var sentence in TextSpans.Sentences(document.Text))
        {
            var more = TextSpans.Words(document.Text.AsSpan(sentence.Start, sentence.Length));
            if (start >= 0 && (sentence.IsHeading || words + more > maxWords || (sentence.BeginsParagraph && words * 2 >= maxWords)))
            {
                yield return new(document.Path, start, document.Text[start..end]);
                start = -1;
            }

            (start, words) = start < 0 ? (sentence.Start, more) : (start, words + more);
            end = sentence.End;
        }

        if (start >= 0)
        {
            yield return new(document.Path, start, document.Text[start..end]);
        }
    }
}
