using System.Collections.Immutable;
using Evidence.Recordings;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Demos.Retrieval;

/// <summary>Passages found by the words they share with the question: BM25 as Lucene computes it, on stems of English words.</summary>
/// <remarks>Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond", with k1 = 1.2 and b = 0.75.</remarks>
public sealed class KeywordIndex : IRetriever, IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Field = "text";

    private readonly RAMDirectory _directory = new();
    private readonly EnglishAnalyzer _analyzer = new(Version);
    private readonly ImmutableArray<Passage> _passages;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    /// <summary>Builds the index in memory.</summary>
    /// <param name="passages">The passages; their order decides between equal scores.</param>
    public KeywordIndex(ImmutableArray<Passage> passages)
    {
        _passages = passages;
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var passage in passages)
            {
                writer.AddDocument([new TextField(Field, passage.Text, Lucene.Net.Documents.Field.Store.NO)]);
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new(_reader) { Similarity = new BM25Similarity() };
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<RetrievedPassage>> SearchAsync(string question, int count, CancellationToken cancellationToken)
    {
        var any = new BooleanQuery();
        foreach (var stem in Stems(question).Distinct(StringComparer.Ordinal))
        {
            any.Add(new TermQuery(new(Field, stem)), Occur.SHOULD);
        }

        var hits = _searcher.Search(any, count).ScoreDocs;
        return Task.FromResult(hits.Select(hit => _passages[hit.Doc].Found(hit.Score)).ToImmutableArray());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }

    private List<string> Stems(string text)
    {
        List<string> stems = [];
        using var tokens = _analyzer.GetTokenStream(Field, text);
        var term = tokens.AddAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            stems.Add(term.ToString()!);
        }

        tokens.End();
        return stems;
    }
}
