using System.Collections.Immutable;
using System.Text;
using Demos.Scenarios;
using Evidence.Recordings;

namespace Demos.LongContext;

/// <summary>A long text of whole sentences, cut from the beginning of a corpus, that facts can be hidden in.</summary>
public sealed class Haystack
{
    private readonly ImmutableArray<(string Path, int Offset, int Length)> _documents;
    private readonly ImmutableArray<SentenceSpan> _sentences;
    private readonly string _text;

    /// <summary>Joins the documents, in order, with a blank line between them.</summary>
    /// <exception cref="ArgumentException">The corpus has no sentence.</exception>
    public Haystack(IReadOnlyList<CorpusText> corpus)
    {
        var text = new StringBuilder();
        var documents = ImmutableArray.CreateBuilder<(string, int, int)>(corpus.Count);
        foreach (var document in corpus)
        {
            var body = document.Text.TrimEnd();
            text.Append(text.Length > 0 ? "\n\n" : "");
            documents.Add((document.Path, text.Length, body.Length));
            text.Append(body);
        }

        (_text, _documents) = (text.ToString(), documents.ToImmutable());
        _sentences = [.. TextSpans.Sentences(_text)];
        if (_sentences is [])
        {
            throw new ArgumentException("The corpus has no sentence.", nameof(corpus));
        }
    }

    /// <summary>Number of sentences, headings included; at least 1.</summary>
    public int SentenceCount => _sentences.Length;

    /// <summary>Number of characters of the first sentences.</summary>
    /// <param name="sentences">How many, from 1.</param>
    public int Characters(int sentences) => _sentences[sentences - 1].End;

    /// <summary>The first sentences with facts hidden in them.</summary>
    /// <param name="sentences">How many, from 1.</param>
    /// <param name="needles">Each fact goes after the sentence whose end is nearest to its depth.</param>
    public string With(int sentences, IReadOnlyList<Needle> needles)
    {
        var text = new StringBuilder(_text, 0, Characters(sentences), Characters(sentences) + 200);
        foreach (var (needle, place) in needles.Select(needle => (needle, PlaceOf(needle, sentences))).OrderByDescending(pair => pair.Item2))
        {
            text.Insert(place, $" {needle.Text}");
        }

        return text.ToString();
    }

    /// <summary>Which parts of which documents the first sentences are. Their words stand in the request, so the text is left empty here.</summary>
    public ImmutableArray<RetrievedPassage> Slices(int sentences) =>
    [
        .. _documents.Where(document => document.Offset < Characters(sentences))
            .Select(document => new RetrievedPassage(document.Path, 0, Math.Min(document.Length, Characters(sentences) - document.Offset), 0, "")),
    ];

    /// <summary>The number of sentences that slices were made of: the one with the nearest number of characters.</summary>
    public int SentencesOf(IReadOnlyList<RetrievedPassage> slices)
    {
        var characters = slices.Sum(slice => slice.Length) + (2 * Math.Max(0, slices.Count - 1));
        return Enumerable.Range(1, SentenceCount).MinBy(count => Math.Abs(Characters(count) - characters));
    }

    /// <summary>The character after the sentence whose end is nearest to the needle's depth; never within or after a heading.</summary>
    private int PlaceOf(Needle needle, int sentences)
    {
        var wanted = needle.DepthPercent / 100 * Characters(sentences);
        return _sentences.Take(sentences).Where(sentence => !sentence.IsHeading).Select(sentence => sentence.End)
            .DefaultIfEmpty(Characters(sentences)).MinBy(end => Math.Abs(end - wanted));
    }
}
