using System.Linq.Expressions;
using Demos.Retrieval.Stores.Qdrant;
using Microsoft.Extensions.VectorData;

namespace Stores.Tests;

/// <summary>What is refused before a server is asked, and what ids are made of.</summary>
public sealed class QdrantShapesTests : IDisposable
{
    // Nobody is there, and nobody is asked.
    private readonly QdrantVectorStore _store = new(new(new("http://localhost:1")));

    public static TheoryData<string> UnknownFilters => [.. Unknown.Keys];

    private static Dictionary<string, Expression<Func<Note, bool>>> Unknown { get; } = new(StringComparer.Ordinal)
    {
        ["(note.Year > note.Reads.Value)"] = note => note.Year > note.Reads!.Value,
        ["note.Topic.StartsWith(\"bi\")"] = note => note.Topic!.StartsWith("bi"),
        ["(note.Text.Length > 3)"] = note => note.Text!.Length > 3,
    };

    [Theory]
    [MemberData(nameof(UnknownFilters))]
    public async Task Filter_that_qdrant_does_not_have_is_shown(string part)
    {
        var error = await Assert.ThrowsAsync<NotSupportedException>(async () =>
            await _store.GetCollection<string, Note>("notes").GetAsync(Unknown[part], 1).ToListAsync());

        Assert.Contains("Qdrant has no filter for '", error.Message, StringComparison.Ordinal);
        Assert.Contains(part.Split('(', '.')[^1].TrimEnd(')'), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_by_a_text_is_refused() =>
        Assert.Contains("'Topic'", (await Assert.ThrowsAsync<NotSupportedException>(async () =>
            await _store.GetCollection<string, Note>("notes").GetAsync(_ => true, 1, new() { OrderBy = by => by.Ascending(note => note.Topic) }).ToListAsync())).Message, StringComparison.Ordinal);

    [Fact]
    public void Keys_functions_and_full_texts_of_other_types_are_refused()
    {
        Assert.Contains("'Year'", Refused(new VectorStoreKeyProperty("Year", typeof(int))), StringComparison.Ordinal);
        Assert.Contains("'ManhattanDistance'", Refused(Vector(DistanceFunction.ManhattanDistance)), StringComparison.Ordinal);
        Assert.Contains("'Tags'", Refused(new VectorStoreDataProperty("Tags", typeof(string[])) { IsFullTextIndexed = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_keys_have_the_same_ids_on_every_machine() => Assert.Equal("10f7127b-980b-8b06-af15-7749f8a02cca", PointIds.Of("owl").Uuid);

    [Fact]
    public void Options_show_no_key_and_take_no_password()
    {
        var options = new QdrantOptions(new("https://qdrant.example:6334")) { ApiKey = "s3cret" };

        Assert.Equal("https://qdrant.example:6334, with a key, timeout 00:00:30", $"{options}");
        Assert.DoesNotContain("s3cret", Assert.Throws<ArgumentException>(() => new QdrantOptions(new("http://me:s3cret@localhost:6334"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new QdrantOptions(new("localhost:6334")));
        Assert.Throws<ArgumentOutOfRangeException>(() => new QdrantVectorStore(options with { Timeout = TimeSpan.Zero }));
    }

    public void Dispose() => _store.Dispose();

    private static VectorStoreVectorProperty Vector(string? function = null) => new("Vector", typeof(ReadOnlyMemory<float>), 2) { DistanceFunction = function };

    /// <summary>The words with which a record with this property is refused.</summary>
    private string Refused(VectorStoreProperty property)
    {
        VectorStoreProperty[] others = [new VectorStoreKeyProperty("Key", typeof(string)), Vector()];
        var definition = new VectorStoreCollectionDefinition { Properties = [property, .. others.Where(other => other.GetType() != property.GetType())] };
        return Assert.ThrowsAny<Exception>(() => property is VectorStoreKeyProperty
            ? (object)_store.GetCollection<int, Note>("notes", definition)
            : _store.GetCollection<string, Note>("notes", definition)).Message;
    }
}
