using System.Globalization;
using Microsoft.Extensions.VectorData;

namespace Demos.Retrieval;

/// <summary>A passage with its embedding, as a vector store keeps it.</summary>
internal sealed class StoredPassage
{
    /// <summary>Document and first character, such as <c>corpora/survey/agents.md:120</c>.</summary>
    public string Key { get; set; } = "";

    public string Document { get; set; } = "";

    public int Start { get; set; }

    public string Text { get; set; } = "";

    public ReadOnlyMemory<float> Vector { get; set; }

    public static StoredPassage From(Passage passage, ReadOnlyMemory<float> vector) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"{passage.Document}:{passage.Start}"),
        Document = passage.Document,
        Start = passage.Start,
        Text = passage.Text,
        Vector = vector,
    };

    /// <summary>How a store is to keep it; the number of dimensions is the embedding model's.</summary>
    public static VectorStoreCollectionDefinition Definition(int dimensions) => new()
    {
        Properties =
        [
            new VectorStoreKeyProperty(nameof(Key), typeof(string)),
            new VectorStoreDataProperty(nameof(Document), typeof(string)) { IsIndexed = true },
            new VectorStoreDataProperty(nameof(Start), typeof(int)),
            new VectorStoreDataProperty(nameof(Text), typeof(string)),
            new VectorStoreVectorProperty(nameof(Vector), typeof(ReadOnlyMemory<float>), dimensions) { DistanceFunction = DistanceFunction.CosineSimilarity },
        ],
    };
}
