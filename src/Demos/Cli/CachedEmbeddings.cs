using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace Demos.Cli;

/// <summary>Embeds each text once, however many samples ask for it.</summary>
internal sealed class CachedEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner) : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    private readonly ConcurrentDictionary<string, Embedding<float>> _known = new(StringComparer.Ordinal);

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        string[] missing = [.. texts.Where(text => !_known.ContainsKey(text)).Distinct(StringComparer.Ordinal)];
        if (missing is not [])
        {
            foreach (var (text, embedding) in missing.Zip(await base.GenerateAsync(missing, options, cancellationToken)))
            {
                _known[text] = embedding;
            }
        }

        return new(texts.Select(text => _known[text]));
    }
}
