using System.Numerics.Tensors;
using System.Text;
using LLama;
using LLama.Native;

namespace Demos.Models.Embeddings;

/// <summary>An embedding model with its context. Not safe for use by several threads at once.</summary>
internal sealed class LocalEmbedder : IDisposable
{
    /// <summary>Tokens that are read of a text, marks included.</summary>
    public const int MostTokens = 256;

    private readonly LLamaWeights _weights;
    private readonly LLamaContext _context;
    private readonly LLamaBatch _batch;

    public LocalEmbedder(string path, int threads)
    {
        var parameters = NativeEngine.Parameters(path, threads);
        parameters.Embeddings = true;
        parameters.PoolingType = LLamaPoolingType.Mean;
        _weights = NativeEngine.Load(parameters);
        parameters.ContextSize = (uint)Math.Min(512, _weights.ContextSize);
        _context = _weights.CreateContext(parameters);
        _batch = new();
    }

    /// <summary>Components of an embedding.</summary>
    public int Dimensions => _weights.EmbeddingSize;

    /// <summary>The tokens that are read: where there are too many, the first ones and the mark at the end.</summary>
    public LLamaToken[] Tokenize(string text)
    {
        var tokens = _weights.Tokenize(text, add_bos: true, special: false, Encoding.UTF8);
        return tokens.Length <= MostTokens ? tokens : [.. tokens[..(MostTokens - 1)], tokens[^1]];
    }

    /// <summary>The embedding of tokens, of length 1.</summary>
    public float[] Embed(LLamaToken[] tokens)
    {
        _batch.Clear();
        for (var index = 0; index < tokens.Length; index++)
        {
            _batch.Add(tokens[index], index, LLamaSeqId.Zero, logits: true);
        }

        Read();
        var embedding = _context.NativeHandle.GetEmbeddingsSeq(LLamaSeqId.Zero).ToArray();
        TensorPrimitives.Divide(embedding, TensorPrimitives.Norm(embedding), embedding);
        return embedding;
    }

    public void Dispose()
    {
        _context.Dispose();
        _weights.Dispose();
    }

    private void Read()
    {
        var model = _weights.NativeHandle;
        var isRead = model.HasEncoder && !model.HasDecoder
            ? _context.Encode(_batch) is EncodeResult.Ok
            : _context.Decode(_batch) is DecodeResult.Ok;
        if (!isRead)
        {
            throw new InvalidOperationException($"llama.cpp could not read {_batch.TokenCount} tokens for an embedding.");
        }

        _context.NativeHandle.MemoryClear();
    }
}
