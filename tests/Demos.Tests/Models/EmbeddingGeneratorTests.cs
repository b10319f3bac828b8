using System.Numerics.Tensors;
using System.Text.Json;
using Common;
using Demos.Models.Embeddings;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Models;

/// <summary>Both generators against sentence-transformers itself (reference/minilm.json): ten texts, first 8 components and all cosines.</summary>
[Collection(ModelTests.Name)]
public class EmbeddingGeneratorTests
{
    [Fact]
    public async Task MiniLm_is_the_original_to_two_millionths()
    {
        // The reference is rounded to six digits.
        using var generator = new MiniLmEmbeddingGenerator();

        await AssertAgrees(generator, tolerance: 2e-6, cosineTolerance: 2e-6);
    }

    [Fact]
    public async Task Gguf_is_the_original_to_its_half_precision()
    {
        // Weights of 16 bits: agrees to 2e-4 in each component.
        using var generator = new LocalEmbeddingGenerator(Repository.NeedShared("models/all-MiniLM-L6-v2.F16.gguf"), threads: 2);

        await AssertAgrees(generator, tolerance: 3e-4, cosineTolerance: 1e-3);
    }

    [Theory]
    [InlineData("Café NOIR", "cafe noir")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("tab\tand\u00a0space", "tab and space")]
    [InlineData("soft\u00adhyphen", "softhyphen")]
    [InlineData("“quoted” – dash", "\u201c quoted \u201d \u2013 dash")]
    public async Task Texts_that_BERT_reads_alike_have_the_same_embedding(string text, string other)
    {
        using var generator = new MiniLmEmbeddingGenerator();

        var embeddings = await generator.GenerateAsync([text, other]);

        Assert.Equal(1, TensorPrimitives.CosineSimilarity(embeddings[0].Vector.Span, embeddings[1].Vector.Span), tolerance: 1e-6);
    }

    [Fact]
    public async Task Batch_changes_nothing_and_usage_counts_tokens()
    {
        using var generator = new MiniLmEmbeddingGenerator();
        string[] texts = [.. Enumerable.Range(0, 17).Select(number => $"Passage {number} of a book.")];

        var together = await generator.GenerateAsync(texts);
        var alone = await generator.GenerateAsync([texts[16]]);

        Assert.Equal(17, together.Count);
        Assert.Equal(MiniLmEmbeddingGenerator.Dimensions, alone[0].Vector.Length);
        Assert.Equal(8, alone.Usage!.InputTokenCount);
        Assert.Equal(1, TensorPrimitives.CosineSimilarity(together[16].Vector.Span, alone[0].Vector.Span), tolerance: 1e-6);
    }

    private static async Task AssertAgrees(IEmbeddingGenerator<string, Embedding<float>> generator, double tolerance, double cosineTolerance)
    {
        var reference = JsonElement.Parse(File.ReadAllText(Repository.NeedShared("reference/minilm.json")));
        var texts = reference.GetProperty("texts").EnumerateArray().Select(text => text.GetString()!).ToArray();

        var embeddings = await generator.GenerateAsync(texts);

        for (var text = 0; text < texts.Length; text++)
        {
            var vector = embeddings[text].Vector;
            Assert.Equal(384, vector.Length);
            Assert.Equal(1, TensorPrimitives.Norm(vector.Span), tolerance: 1e-5);
            var first = reference.GetProperty("first_8")[text].EnumerateArray().Select(component => component.GetDouble()).ToArray();
            Assert.All(first.Index(), pair => Assert.Equal(pair.Item, vector.Span[pair.Index], tolerance));
            for (var other = 0; other < texts.Length; other++)
            {
                var cosine = TensorPrimitives.CosineSimilarity(vector.Span, embeddings[other].Vector.Span);
                Assert.Equal(reference.GetProperty("cosine")[text][other].GetDouble(), cosine, cosineTolerance);
            }
        }
    }
}
