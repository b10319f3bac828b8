using CsCheck;
using Demos.Retrieval.Stores;
using Microsoft.Extensions.VectorData;

namespace Demos.Tests.Retrieval;

public sealed class InMemoryVectorStoreTests : IDisposable
{
    private readonly InMemoryVectorStore _store = new();

    [Fact]
    public async Task Search_gives_the_nearest_first_with_the_cosine_as_score()
    {
        var collection = await FilledAsync(("far", [0, 1]), ("near", [3, 4]), ("same", [2, 0]));

        var hits = await collection.SearchAsync(new ReadOnlyMemory<float>([1, 0]), 2, cancellationToken: TestContext.Current.CancellationToken).ToListAsync();

        Assert.Equal(["same", "near"], hits.Select(hit => hit.Record.Key));
        Assert.Equal(0.6, hits[1].Score!.Value, 6);
    }

    [Fact]
    public async Task Search_orders_equal_scores_by_key()
    {
        var collection = await FilledAsync(("b", [1, 0]), ("c", [1, 0]), ("a", [1, 0]));

        var hits = await collection.SearchAsync(new float[] { 1, 0 }, 3).ToListAsync();

        Assert.Equal(["a", "b", "c"], hits.Select(hit => hit.Record.Key));
    }

    [Fact]
    public async Task Search_heeds_filter_skip_and_threshold()
    {
        var collection = await FilledAsync(("a", [1, 0]), ("b", [3, 4]), ("c", [4, 3]), ("d", [0, 1]));
        var options = new VectorSearchOptions<Thing> { Filter = thing => thing.Key != "a", Skip = 1, ScoreThreshold = 0.5 };

        var hits = await collection.SearchAsync(new float[] { 1, 0 }, 9, options).ToListAsync();

        Assert.Equal(["b"], hits.Select(hit => hit.Record.Key));
    }

    [Fact]
    public async Task Search_agrees_with_a_plain_computation() =>
        await Gen.Int[-9, 9].Select(number => number / 9f).Array[3].Array[1, 20].SampleAsync(async vectors =>
        {
            using var store = new InMemoryVectorStore();
            var collection = await FilledAsync(store, [.. vectors.Select((vector, index) => ($"{index:00}", vector))]);
            var best = await collection.SearchAsync(new float[] { 1, 0.5f, 0 }, 1).FirstAsync();
            var expected = vectors.Where(vector => Norm(vector) > 0).Select(vector => ((vector[0] + (0.5 * vector[1])) / (Norm(vector) * Math.Sqrt(1.25)))).DefaultIfEmpty(0).Max();
            return Math.Abs(best.Score!.Value - (vectors.Any(vector => Norm(vector) == 0) ? Math.Max(0, expected) : expected)) < 1e-5;
        });

    [Fact]
    public async Task Collection_keeps_replaces_and_forgets_records()
    {
        var collection = await FilledAsync(("a", [1, 0]), ("b", [0, 1]));

        await collection.UpsertAsync(new Thing { Key = "a", Vector = new float[] { 0, 5 } });
        await collection.DeleteAsync("b");

        Assert.Equal(5, (await collection.GetAsync("a", new() { IncludeVectors = true }))!.Vector.Span[1]);
        Assert.Null(await collection.GetAsync("b"));
        Assert.Equal(["a"], await collection.GetAsync(thing => thing.Key != "z", 9).Select(thing => thing.Key).ToListAsync());
        Assert.Equal(["things"], await _store.ListCollectionNamesAsync().ToListAsync());
        await collection.EnsureCollectionDeletedAsync();
        Assert.False(await _store.CollectionExistsAsync("things"));
    }

    [Fact]
    public async Task Search_refuses_text_and_vectors_of_another_length()
    {
        var collection = await FilledAsync(("a", [1, 0]));

        await Assert.ThrowsAsync<NotSupportedException>(async () => await collection.SearchAsync("a text", 1).ToListAsync());
        await Assert.ThrowsAsync<ArgumentException>(async () => await collection.SearchAsync(new float[] { 1, 2, 3 }, 1).ToListAsync());
    }

    public void Dispose() => _store.Dispose();

    private static double Norm(float[] vector) => Math.Sqrt(vector.Sum(value => (double)value * value));

    private Task<VectorStoreCollection<string, Thing>> FilledAsync(params (string Key, float[] Vector)[] things) => FilledAsync(_store, things);

    private static async Task<VectorStoreCollection<string, Thing>> FilledAsync(InMemoryVectorStore store, (string Key, float[] Vector)[] things)
    {
        var collection = store.GetCollection<string, Thing>("things", new()
        {
            Properties = [new VectorStoreKeyProperty("Key", typeof(string)), new VectorStoreVectorProperty("Vector", typeof(ReadOnlyMemory<float>), things[0].Vector.Length)],
        });
        await collection.EnsureCollectionExistsAsync();
        await collection.UpsertAsync(things.Select(thing => new Thing { Key = thing.Key, Vector = thing.Vector }));
        return collection;
    }

    internal sealed class Thing
    {
        public string Key { get; set; } = "";

        public ReadOnlyMemory<float> Vector { get; set; }
    }
}
