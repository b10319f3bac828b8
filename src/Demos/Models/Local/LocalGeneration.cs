using System.Runtime.CompilerServices;
using LLama;
using LLama.Native;
using LLama.Sampling;
using Microsoft.Extensions.AI;

namespace Demos.Models.Local;

/// <summary>One answer in the making, and what it took.</summary>
internal sealed class LocalGeneration(LocalModel model, int[] prompt, int mostTokens)
{
    private LLamaToken? _pending;

    /// <summary>Tokens of the prompt.</summary>
    public int InputTokens => prompt.Length;

    /// <summary>Of these, tokens that were still in the context.</summary>
    public int ReusedTokens { get; private set; }

    /// <summary>Tokens written, without the one that ends the answer.</summary>
    public int OutputTokens { get; private set; }

    /// <summary>Why it ended: stop or length.</summary>
    public ChatFinishReason Finish { get; private set; } = ChatFinishReason.Length;

    /// <summary>Reads the prompt; runs on another thread, so that the caller can cancel.</summary>
    public async Task ReadAsync(CancellationToken cancellation) =>
        ReusedTokens = await Task.Run(() => model.Read(prompt, cancellation), cancellation).ConfigureAwait(false);

    /// <summary>Writes the answer piece by piece; each piece is whole characters and not empty.</summary>
    /// <param name="sampler">How tokens are drawn.</param>
    /// <param name="stops">Texts that end the answer and are no part of it.</param>
    /// <param name="cancellation">Ends the writing at once.</param>
    public async IAsyncEnumerable<string> WriteAsync(ISamplingPipeline sampler, StopTexts stops, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var decoder = model.NewDecoder();
        while (OutputTokens < mostTokens && await Task.Run(() => Next(sampler, decoder, cancellation), cancellation).ConfigureAwait(false) is { } piece)
        {
            if (stops.Pass(piece) is { Length: > 0 } text)
            {
                yield return text;
            }

            if (stops.IsReached)
            {
                Finish = ChatFinishReason.Stop;
                break;
            }
        }

        if (stops.Rest() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    /// <summary>The text of the next token, or null where it ends the answer.</summary>
    private string? Next(ISamplingPipeline sampler, StreamingTokenDecoder decoder, CancellationToken cancellation)
    {
        if (_pending is { } read)
        {
            model.Accept(read, cancellation);
        }

        var token = model.Draw(sampler);
        if (model.IsEnd(token))
        {
            Finish = ChatFinishReason.Stop;
            return null;
        }

        _pending = token;
        OutputTokens++;
        decoder.Add(token);
        return decoder.Read();
    }
}
