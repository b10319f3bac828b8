using Demos.Retrieval;
using Demos.Scenarios;
using Demos.Tests.Retrieval;
using Microsoft.Extensions.VectorData;

namespace Stores.Tests;

public abstract partial class VectorStoreConformance
{
    [Fact]
    public async Task Search_gives_the_nearest_first_with_the_cosine_as_score()
    {
        var collection = await NotesAsync();

        var hits = await collection.SearchAsync(new ReadOnlyMemory<float>([2, 0]), 9).ToListAsync();

        Assert.Equal(["owl", "hen", "bat", "elk", "Ünï/ключ 鍵"], hits.Select(hit => hit.Record.Key));
        Assert.Equal([1, 0.8, 0.6, 0, -1], hits.Select(hit => Math.Round(hit.Score!.Value, 5)));
        Assert.Equal("Owls hunt at night.", hits[0].Record.Text);
    }

    [Fact]
    public async Task Search_heeds_filter_skip_count_and_threshold()
    {
        var collection = await NotesAsync();

        var hits = await collection.SearchAsync(new float[] { 1, 0 }, 1, new() { Filter = note => note.Key != "owl", Skip = 1 }).ToListAsync();
        var close = await collection.SearchAsync(new float[] { 1, 0 }, 9, new() { ScoreThreshold = 0.7 }).ToListAsync();

        Assert.Equal(["bat"], hits.Select(hit => hit.Record.Key));
        Assert.Equal(["owl", "hen"], close.Select(hit => hit.Record.Key));
    }

    [Fact]
    public async Task Search_by_dot_product_weighs_lengths_and_takes_the_vector_it_is_told()
    {
        var collection = await MadeAsync<ulong, Numbered>();
        await collection.UpsertAsync(
        [
            new() { Key = 1, Near = new float[] { 1, 0 }, Far = new float[] { 0, 0, 5 } },
            new() { Key = 2, Near = new float[] { 10, 10 }, Far = new float[] { 0, 0, -5 } },
        ]);

        var near = await collection.SearchAsync(new float[] { 1, 0 }, 2, new() { VectorProperty = record => record.Near }).ToListAsync();
        var far = await collection.SearchAsync(new float[] { 0, 0, 2 }, 2, new() { VectorProperty = record => record.Far }).ToListAsync();

        Assert.Equal([(2UL, 10.0), (1UL, 1.0)], near.Select(hit => (hit.Record.Key, hit.Score!.Value)));
        Assert.Equal([(1UL, 10.0), (2UL, -10.0)], far.Select(hit => (hit.Record.Key, hit.Score!.Value)));
    }

    [Fact]
    public async Task Search_agrees_with_comparing_every_record()
    {
        var random = new Random(11);
        float[] Next() => [random.NextSingle() - 0.5f, random.NextSingle() - 0.5f];
        var notes = Enumerable.Range(0, 300).Select(number => new Note { Key = $"{number:000}", Year = number, Vector = Next() }).ToArray();
        var collection = await MadeAsync<string, Note>();
        await collection.UpsertAsync(notes);
        var question = Next();

        var hits = await collection.SearchAsync(question, 20, new() { Filter = note => note.Year >= 100 }).ToListAsync();

        var expected = notes.Where(note => note.Year >= 100).Select(note => Cosine(note.Vector.Span, question)).OrderDescending().Take(20);
        Assert.Equal(expected.Select(score => Math.Round(score, 4)), hits.Select(hit => Math.Round(hit.Score!.Value, 4)));
        Assert.All(hits, hit => Assert.Equal(Cosine(notes[hit.Record.Year].Vector.Span, question), hit.Score!.Value, 1e-5));
    }

    [Fact]
    public async Task Search_refuses_text_and_vectors_of_another_length()
    {
        var collection = await NotesAsync();

        await Assert.ThrowsAsync<NotSupportedException>(async () => await collection.SearchAsync("a text", 1).ToListAsync());
        await Assert.ThrowsAsync<ArgumentException>(async () => await collection.SearchAsync(new float[] { 1, 2, 3 }, 1).ToListAsync());
        Assert.Throws<ArgumentOutOfRangeException>(() => collection.SearchAsync(new float[] { 1, 2 }, 0));
    }

    [Fact]
    public async Task Hybrid_search_ranks_by_words_and_vector_together()
    {
        var notes = await NotesAsync();
        var collection = Assert.IsAssignableFrom<IKeywordHybridSearchable<Note>>(notes);

        var hits = await collection.HybridSearchAsync(new float[] { 1, 0 }, ["BAT", "night"], 9).ToListAsync();

        // By vector: owl, hen, bat, elk, Ünï. By words: bat (it has both), owl.
        Assert.Equal(["owl", "bat", "hen", "elk", "Ünï/ключ 鍵"], hits.Select(hit => hit.Record.Key));
        Assert.Equal([Math.Round((1 / 2.0) + (1 / 3.0), 5), Math.Round((1 / 4.0) + (1 / 2.0), 5)], hits.Take(2).Select(hit => Math.Round(hit.Score!.Value, 5)));
    }

    [Fact]
    public async Task Hybrid_search_heeds_filter_skip_count_and_goes_on_without_words()
    {
        var notes = await NotesAsync();
        var collection = (IKeywordHybridSearchable<Note>)notes;

        var hits = await collection.HybridSearchAsync(new float[] { 1, 0 }, ["night"], 1, new() { Filter = note => note.Key != "owl", Skip = 1 }).ToListAsync();
        var wordless = await collection.HybridSearchAsync(new float[] { 1, 0 }, ["?!"], 2).ToListAsync();
        var unknown = await collection.HybridSearchAsync(new float[] { 0, 1 }, ["zebra"], 1).ToListAsync();

        Assert.Equal(["hen"], hits.Select(hit => hit.Record.Key));
        Assert.Equal(["owl", "hen"], wordless.Select(hit => hit.Record.Key));
        Assert.Equal(["elk"], unknown.Select(hit => hit.Record.Key));
    }

    [Fact]
    public async Task Dense_index_finds_passages()
    {
        using var embeddings = new LetterEmbeddings();
        CorpusText[] corpus = [new("corpora/t/zebra.md", "Zebras zigzag in zones of the zoo."), new("corpora/t/owl.md", "Owls look for food at night.")];

        var index = await DenseIndex.BuildAsync(Store, NewName(), [.. corpus.SelectMany(text => Chunker.Cut(text))], embeddings, TestContext.Current.CancellationToken);
        var found = await index.SearchAsync("zzz zoo zigzag", 1, TestContext.Current.CancellationToken);

        var passage = Assert.Single(found);
        Assert.Equal(("corpora/t/zebra.md", 0, 34), (passage.Document, passage.Start, passage.Length));
        Assert.InRange(passage.Score, 0.5, 1);
    }

    private static double Cosine(ReadOnlySpan<float> left, float[] right) =>
        (((double)left[0] * right[0]) + ((double)left[1] * right[1])) / Math.Sqrt((((double)left[0] * left[0]) + ((double)left[1] * left[1])) * (((double)right[0] * right[0]) + ((double)right[1] * right[1])));
}
