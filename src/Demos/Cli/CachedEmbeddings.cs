using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace Demos.Cli;

/// <summary>Embeds each text once, however many samples ask for it, and one request after the other.</summary>
internal sealed class CachedEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner) : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    private readonly ConcurrentDictionary<string, Embedding<float>> _known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _one = new(1, 1);

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        await _one.WaitAsync(cancellationToken);
        try
        {
            await AddAsync(texts, options, cancellationToken);
        }
        finally
        {
            _one.Release();
        }

        return new(texts.Select(text => _known[text]));
    }

    private async Task AddAsync(string[] texts, EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
    {
        string[] missing = [.. texts.Where(text => !_known.ContainsKey(text)).Distinct(StringComparer.Ordinal)];
        if (missing is not [])
        {
            foreach (var (text, embedding) in missing.Zip(await base.GenerateAsync(missing, options, cancellationToken)))
            {
                _known[text] = embedding;
            }
        }
    }
}
