using Common;
using Demos.Retrieval.Stores;
using Microsoft.Extensions.VectorData;

namespace Stores.Tests;

public sealed class SavedCollectionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly InMemoryVectorStore _store = new();

    private string Saved => _folder.In("notes/notes.vectors");

    [Fact]
    public async Task Collection_comes_back_from_its_file()
    {
        await SavedAsync();
        using var other = new InMemoryVectorStore();
        var loaded = other.GetCollection<string, Note>("again");

        loaded.Load(Saved);

        Assert.Equal(Notes.All.Count, await loaded.GetAsync(_ => true, 99).CountAsync());
        var owl = await loaded.GetAsync("owl", new() { IncludeVectors = true });
        Assert.Equal(Notes.All[0].Tags, owl!.Tags);
        Assert.Equal([1, 0], owl.Vector.ToArray());
        Assert.Equal(Notes.All[0] with { Tags = null, Vector = default }, owl with { Tags = null, Vector = default });
        Assert.Equal(["owl", "hen"], await loaded.SearchAsync(new float[] { 1, 0 }, 2).Select(hit => hit.Record.Key).ToListAsync());
        Assert.Equal("bat", (await loaded.HybridSearchAsync(new float[] { 3, 4 }, ["bat"], 1).SingleAsync()).Record.Key);
    }

    [Fact]
    public async Task Same_records_give_the_same_bytes_in_whatever_order_they_came()
    {
        await SavedAsync();
        var collection = _store.GetCollection<string, Note>("backwards");
        await collection.EnsureCollectionExistsAsync();
        await collection.UpsertAsync(Notes.All.Reverse());

        collection.Save(_folder.In("backwards"));

        Assert.Equal(File.ReadAllBytes(Saved), File.ReadAllBytes(_folder.In("backwards")));
    }

    [Fact]
    public async Task File_with_any_damage_is_refused_and_the_collection_stays_as_it_was()
    {
        var collection = await SavedAsync();
        var bytes = File.ReadAllBytes(Saved);
        await collection.DeleteAsync("owl");

        foreach (var damaged in Enumerable.Range(0, bytes.Length / 97).Select(step => Flipped(bytes, step * 97)).Append(bytes[..^1]).Append(bytes[..20]).Append([]))
        {
            File.WriteAllBytes(Saved, damaged);
            var error = Assert.Throws<VectorStoreException>(() => collection.Load(Saved));
            Assert.StartsWith($"The file '{Saved}' ", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(Notes.All.Count - 1, await collection.GetAsync(_ => true, 99).CountAsync());
    }

    [Fact]
    public async Task File_of_records_of_another_shape_is_refused()
    {
        await SavedAsync();
        var narrow = _store.GetCollection<string, Note>("narrow", new()
        {
            Properties = [new VectorStoreKeyProperty("Key", typeof(string)), new VectorStoreVectorProperty("Vector", typeof(ReadOnlyMemory<float>), 3)],
        });

        var error = Assert.Throws<VectorStoreException>(() => narrow.Load(Saved));

        Assert.Contains("Vector: 2 floats', the collection has", error.Message, StringComparison.Ordinal);
        Assert.Contains("Vector: 3 floats'.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_of_a_later_format_says_so()
    {
        var collection = await SavedAsync();
        var bytes = File.ReadAllBytes(Saved)[..^32];
        bytes[8] = 2;
        File.WriteAllBytes(Saved, [.. bytes, .. System.Security.Cryptography.SHA256.HashData(bytes)]);

        Assert.Contains("has format 2; this program reads 1", Assert.Throws<VectorStoreException>(() => collection.Load(Saved)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_moved_into_gaps_are_still_found()
    {
        var collection = await SavedAsync();
        await collection.DeleteAsync(["owl", "bat"]);
        await collection.UpsertAsync([Notes.All[2], Notes.All[1] with { Text = "Only words." }]);

        var hits = await collection.SearchAsync(new float[] { 1, 0 }, 9).ToListAsync();
        var words = await collection.HybridSearchAsync(new float[] { -1, 0 }, ["only"], 2).ToListAsync();

        Assert.Equal([("hen", 0.8), ("bat", 0.6), ("elk", 0), ("Ünï/ключ 鍵", -1)], hits.Select(hit => (hit.Record.Key, Math.Round(hit.Score!.Value, 5))));
        Assert.Contains("hen", words.Select(hit => hit.Record.Key));
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private static byte[] Flipped(byte[] bytes, int at)
    {
        byte[] copy = [.. bytes];
        copy[at] ^= 1;
        return copy;
    }

    private async Task<InMemoryCollection<string, Note>> SavedAsync()
    {
        var collection = _store.GetCollection<string, Note>("notes");
        await collection.EnsureCollectionExistsAsync();
        await collection.UpsertAsync(Notes.All);
        collection.Save(Saved);
        return collection;
    }
}
