using Microsoft.Extensions.VectorData;

namespace Stores.Tests;

public abstract partial class VectorStoreConformance
{
    private static readonly RecordRetrievalOptions WithVectors = new() { IncludeVectors = true };

    [Fact]
    public async Task Collection_comes_goes_and_is_listed()
    {
        var collection = await MadeAsync<string, Note>();
        await collection.EnsureCollectionExistsAsync();

        Assert.True(await collection.CollectionExistsAsync());
        Assert.True(await Store.CollectionExistsAsync(collection.Name));
        Assert.Contains(collection.Name, await Store.ListCollectionNamesAsync().ToListAsync());

        await collection.EnsureCollectionDeletedAsync();
        await Store.EnsureCollectionDeletedAsync(collection.Name);

        Assert.False(await collection.CollectionExistsAsync());
        Assert.DoesNotContain(collection.Name, await Store.ListCollectionNamesAsync().ToListAsync());
    }

    [Fact]
    public async Task Record_comes_back_as_it_was_given()
    {
        var collection = await NotesAsync();

        foreach (var note in Notes.All)
        {
            var read = await collection.GetAsync(note.Key);

            Assert.NotNull(read);
            Assert.Equal(note.Tags, read.Tags);
            Assert.Equal(note.Seen.Offset, read.Seen.Offset);
            Assert.Equal(note with { Tags = null, Vector = default }, read with { Tags = null });
        }
    }

    [Fact]
    public async Task Record_of_the_same_key_is_replaced_and_a_deleted_one_is_gone()
    {
        var collection = await NotesAsync();

        await collection.UpsertAsync(Notes.All[0] with { Year = 1, Tags = ["new"] });
        await collection.DeleteAsync("hen");
        await collection.DeleteAsync("hen");

        Assert.Equal((1, "new"), await collection.GetAsync("owl") is { } owl ? (owl.Year, owl.Tags![0]) : default);
        Assert.Null(await collection.GetAsync("hen"));
        Assert.Equal(Notes.All.Count - 1, await collection.GetAsync(_ => true, 99).CountAsync());
    }

    [Fact]
    public async Task Several_records_are_got_and_deleted_by_their_keys()
    {
        var collection = await NotesAsync();

        Assert.Equal(["bat", "owl"], await collection.GetAsync(["owl", "nobody", "bat"]).Select(note => note.Key).Order().ToListAsync());

        await collection.DeleteAsync(["owl", "nobody", "bat"]);

        Assert.Equal(Notes.All.Count - 2, await collection.GetAsync(_ => true, 99).CountAsync());
    }

    [Fact]
    public async Task Vectors_come_when_they_are_asked_for()
    {
        var collection = await MadeAsync<ulong, Numbered>();
        await collection.UpsertAsync(new Numbered { Key = 1, Near = new float[] { 3, -4.5f }, Far = new float[] { 0.1f, 1e-20f, -7 } });

        var bare = await collection.GetAsync(1);
        var full = await collection.GetAsync(1, WithVectors);
        var found = await collection.SearchAsync(new float[] { 1, 1 }, 1, new() { VectorProperty = record => record.Near, IncludeVectors = true }).SingleAsync();
        var listed = await collection.GetAsync(record => record.Key == 1, 1, new() { IncludeVectors = true }).SingleAsync();

        Assert.True(bare!.Near.IsEmpty);
        Assert.All([full!, found.Record, listed], record => Assert.Equal([3, -4.5f], record.Near.ToArray()));
        Assert.All([full!, found.Record, listed], record => Assert.Equal([0.1f, 1e-20f, -7], record.Far.ToArray()));
    }

    [Fact]
    public async Task Keys_may_be_numbers_and_guids()
    {
        var numbers = await MadeAsync<ulong, Numbered>();
        var guids = await MadeAsync<Guid, Identified>();
        var id = new Guid("0198c2f0-aaaa-7bbb-8ccc-0123456789ab");

        await numbers.UpsertAsync(new Numbered { Key = ulong.MaxValue, Near = new float[2], Far = new float[3] });
        await guids.UpsertAsync(new Identified { Key = id, Vector = new float[] { 1, 2 } });

        Assert.Equal(ulong.MaxValue, (await numbers.GetAsync(ulong.MaxValue))!.Key);
        Assert.Equal(id, (await guids.GetAsync(record => record.Key == id, 9).SingleAsync()).Key);
        Assert.Null(await guids.GetAsync(Guid.Empty));
    }

    [Fact]
    public async Task Thousand_records_arrive()
    {
        var collection = await MadeAsync<ulong, Numbered>();

        await collection.UpsertAsync(Enumerable.Range(0, 1_000).Select(key => new Numbered { Key = (ulong)key, Near = new float[] { key, 1 }, Far = new float[3] }));

        Assert.Equal(1_000, await collection.GetAsync(_ => true, 5_000).Select(record => record.Key).Distinct().CountAsync());
    }

    [Fact]
    public async Task Record_that_its_maker_changes_afterwards_stays_as_it_was()
    {
        var collection = await MadeAsync<string, Note>();
        var (vector, note) = (new float[] { 1, 0 }, Notes.All[0] with { Tags = ["kept"] });
        await collection.UpsertAsync(note with { Vector = vector });

        (note.Tags![0], vector[0]) = ("changed", -1);
        (await collection.GetAsync("owl"))!.Year = 7;

        var read = await collection.SearchAsync(new float[] { 1, 0 }, 1).SingleAsync();
        Assert.Equal(("kept", 2021, 1.0), (read.Record.Tags![0], read.Record.Year, Math.Round(read.Score!.Value, 6)));
    }

    [Fact]
    public async Task Vector_of_another_length_or_without_a_number_stops_all_records()
    {
        var collection = await MadeAsync<string, Note>();

        foreach (var wrong in new float[][] { [1, 2, 3], [float.NaN, 1], [float.PositiveInfinity, 1], [] })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => collection.UpsertAsync([Notes.All[0], Notes.All[1] with { Vector = wrong }]));
        }

        Assert.Empty(await collection.GetAsync(_ => true, 9).ToListAsync());
    }

    [Fact]
    public async Task Collection_that_is_not_there_is_named()
    {
        var collection = Store.GetCollection<string, Note>(NewName());

        foreach (var call in new Func<Task>[]
        {
            () => collection.GetAsync("owl"), () => collection.UpsertAsync(Notes.All), () => collection.DeleteAsync("owl"),
            async () => await collection.SearchAsync(new float[] { 1, 0 }, 1).ToListAsync(), async () => await collection.GetAsync(note => note.Year > 1, 1).ToListAsync(),
        })
        {
            var error = await Assert.ThrowsAsync<VectorStoreException>(call);
            Assert.Contains($"collection '{collection.Name}'", error.Message, StringComparison.Ordinal);
            Assert.Contains("EnsureCollectionExistsAsync", error.Message, StringComparison.Ordinal);
        }
    }

    internal sealed class Numbered
    {
        [VectorStoreKey]
        public ulong Key { get; set; }

        [VectorStoreVector(2, DistanceFunction = DistanceFunction.DotProductSimilarity)]
        public ReadOnlyMemory<float> Near { get; set; }

        [VectorStoreVector(3, DistanceFunction = DistanceFunction.DotProductSimilarity)]
        public ReadOnlyMemory<float> Far { get; set; }
    }

    internal sealed class Identified
    {
        [VectorStoreKey]
        public Guid Key { get; set; }

        [VectorStoreVector(2)]
        public ReadOnlyMemory<float> Vector { get; set; }
    }
}
