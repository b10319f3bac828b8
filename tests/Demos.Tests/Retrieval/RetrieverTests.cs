using System.Collections.Immutable;
using Demos.Retrieval;
using Demos.Retrieval.Stores;
using Demos.Scenarios;
using Demos.Tests.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Tests.Retrieval;

public sealed class RetrieverTests
{
    private static readonly CorpusText[] Corpus =
    [
        new("corpora/t/a.md", "The ferries of the river cross at noon. Nobody counts them."),
        new("corpora/t/b.md", "A ferry costs seventeen buttons. It is slow."),
        new("corpora/t/c.md", "Owls look for food at night."),
    ];

    [Fact]
    public async Task Keywords_are_found_by_their_stems_and_rare_ones_count_more()
    {
        using var index = new KeywordIndex(Passages());

        var found = await index.SearchAsync("What do the ferries cost?", 5, TestContext.Current.CancellationToken);

        Assert.Equal(["corpora/t/b.md", "corpora/t/a.md"], found.Select(passage => passage.Document));
        Assert.True(found[0].Score > found[1].Score && found[1].Score > 0);
    }

    [Fact]
    public async Task Question_of_stop_words_finds_nothing()
    {
        using var index = new KeywordIndex(Passages());

        Assert.Empty(await index.SearchAsync("is it the", 5, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Fusion_adds_the_reciprocal_ranks_of_all_lists()
    {
        var fused = await new FusedRetriever([new Fixed(0, 1), new Fixed(1, 2)]).SearchAsync("any", 3, TestContext.Current.CancellationToken);

        Assert.Equal(["corpora/t/b.md", "corpora/t/a.md", "corpora/t/c.md"], fused.Select(passage => passage.Document));
        Assert.Equal([Math.Round((1 / 61.0) + (1 / 62.0), 4), Math.Round(1 / 61.0, 4), Math.Round(1 / 62.0, 4)], fused.Select(passage => passage.Score));
    }

    [Fact]
    public async Task Reranking_goes_by_the_best_sentence()
    {
        using var embeddings = new LetterEmbeddings();

        var found = await new SentenceReranker(new Fixed(0, 2, 1), embeddings).SearchAsync("It is slow.", 1, TestContext.Current.CancellationToken);

        Assert.Equal(("corpora/t/b.md", 1), (found.Single().Document, found.Single().Score));
    }

    [Theory]
    [InlineData("closed-book", 0)]
    [InlineData("bm25", 2)]
    [InlineData("dense", 3)]
    [InlineData("hybrid", 3)]
    [InlineData("hybrid-rerank", 3)]
    public async Task Every_condition_has_a_retriever(string condition, int expected)
    {
        using var store = new InMemoryVectorStore();
        using var embeddings = new LetterEmbeddings();
        using var conditions = new RetrievalConditions(store, "t", Corpus, embeddings);

        var retriever = await conditions.RetrieverAsync(condition, TestContext.Current.CancellationToken);

        Assert.Equal(expected, (await retriever.SearchAsync("What does a ferry cost?", 5, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Figures_of_passages_count_each_piece_of_evidence()
    {
        using var store = new InMemoryVectorStore();
        using var embeddings = new LetterEmbeddings();
        using var conditions = new RetrievalConditions(store, "t", Corpus, embeddings);
        var sample = Given.Sample("What does a ferry cost, and when does it cross?", parameters: [("condition", "bm25"), ("evidence", "seventeen buttons\ncross at noon")]) with { Id = "one.bm25" };

        var figures = await PassageFigures.OfAsync(Scenario(sample), conditions, TestContext.Current.CancellationToken);

        Assert.Equal([("recall@1", 0.5), ("recall@3", 1.0), ("recall@10", 1.0), ("nDCG@10", 1.0), ("MRR", 1.0)], figures.Select(figure => (figure.Setting, figure.Score!.Value)));
        Assert.All(figures, figure => Assert.Equal(("trial-passages", "one", "bm25"), (figure.Source, figure.Item, figure.Model)));
    }

    [Fact]
    public async Task Evidence_that_stands_nowhere_is_an_error()
    {
        using var store = new InMemoryVectorStore();
        using var embeddings = new LetterEmbeddings();
        using var conditions = new RetrievalConditions(store, "t", Corpus, embeddings);
        var sample = Given.Sample("?", parameters: [("condition", "bm25"), ("evidence", "eighteen buttons")]) with { Id = "one.bm25" };

        await Assert.ThrowsAsync<ArgumentException>(() => PassageFigures.OfAsync(Scenario(sample), conditions, TestContext.Current.CancellationToken));
    }

    private static Scenario Scenario(Sample sample) => Given.Scenario(RetrievalRunner.RunnerName) with { Samples = [sample] };

    private static ImmutableArray<Passage> Passages() => [.. Corpus.SelectMany(text => Chunker.Cut(text))];

    private sealed class Fixed(params int[] order) : IRetriever
    {
        public Task<ImmutableArray<RetrievedPassage>> SearchAsync(string question, int count, CancellationToken cancellationToken) =>
            Task.FromResult(order.Select(at => new RetrievedPassage(Corpus[at].Path, 0, Corpus[at].Text.Length, 1, Corpus[at].Text)).ToImmutableArray());
    }
}
