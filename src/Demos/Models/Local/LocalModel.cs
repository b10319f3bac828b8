using System.Runtime.InteropServices;
using System.Text;
using LLama;
using LLama.Exceptions;
using LLama.Native;
using LLama.Sampling;

namespace Demos.Models.Local;

/// <summary>Weights with one context. Not safe for use by several threads at once: <see cref="LocalChatClient"/> sees to that.</summary>
internal sealed class LocalModel : IDisposable
{
    private readonly LLamaWeights _weights;
    private readonly LLamaContext _context;
    private readonly LLamaBatch _batch;
    private readonly AbortSwitch _abort;
    private readonly KeptPrompt _kept = new();
    private int _position;
    private int _logits;

    /// <summary>Loads weights and makes the context.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="UnusableWeightsException">It cannot be read, or holds no chat template that the engine knows.</exception>
    public LocalModel(LocalModelOptions options)
    {
        var parameters = NativeEngine.Parameters(options.WeightsPath, options.Threads);
        _weights = NativeEngine.Load(parameters);
        NeedTemplate(options.WeightsPath);
        _batch = new();
        WindowTokens = _weights.ContextSize;
        parameters.ContextSize = (uint)(options.ContextTokens > 0 ? Math.Min(options.ContextTokens, WindowTokens) : WindowTokens);
        _context = _weights.CreateContext(parameters);
        _abort = new(_context);
    }

    /// <summary>The window that the model was trained for, in tokens.</summary>
    public int WindowTokens { get; }

    /// <summary>Tokens of the context.</summary>
    public int ContextTokens => (int)_context.ContextSize;

    /// <summary>Tokens in the context now.</summary>
    public int UsedTokens => _position;

    /// <summary>The name that stands in the weights; empty where there is none.</summary>
    public string Name => _weights.Metadata.GetValueOrDefault("general.name", "");

    /// <summary>Tokens of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="asTemplate">Whether marks such as <c>&lt;|im_end|&gt;</c> are read as the tokens they name, and the begin token is added where the model wants it.</param>
    public int[] Tokenize(string text, bool asTemplate) =>
        MemoryMarshal.Cast<LLamaToken, int>(_weights.Tokenize(text, asTemplate, asTemplate, Encoding.UTF8)).ToArray();

    /// <summary>The prompt, by the chat template that stands in the weights, up to where the assistant begins.</summary>
    public string Render(IEnumerable<TemplateMessage> messages)
    {
        var template = new LLamaTemplate(_weights) { AddAssistant = true };
        foreach (var (role, text) in messages)
        {
            template.Add(role, text);
        }

        return Encoding.UTF8.GetString(template.Apply());
    }

    /// <summary>Reads a prompt, but for what is still in the context.</summary>
    /// <param name="prompt">At least one token, and not more than the context holds.</param>
    /// <param name="cancellation">Ends the reading at once; whole blocks that were read are kept.</param>
    /// <returns>How many tokens were still there.</returns>
    public int Read(ReadOnlySpan<int> prompt, CancellationToken cancellation)
    {
        var reused = Rewind(_kept.KeepFor(prompt));
        for (var start = reused; start < prompt.Length; start += KeptPrompt.BlockTokens)
        {
            var block = prompt.Slice(start, Math.Min(KeptPrompt.BlockTokens, prompt.Length - start));
            Decode(block, isLast: start + block.Length == prompt.Length, cancellation);
            _kept.Add(block);
        }

        return reused;
    }

    /// <summary>Draws the next token.</summary>
    public LLamaToken Draw(ISamplingPipeline sampler) => sampler.Sample(_context.NativeHandle, _logits);

    /// <summary>Reads a token that was drawn, so that the next can be.</summary>
    public void Accept(LLamaToken token, CancellationToken cancellation) => Decode([(int)token], isLast: true, cancellation);

    /// <summary>Whether a token ends the answer.</summary>
    public bool IsEnd(LLamaToken token) => token.IsEndOfGeneration(_weights.Vocab);

    /// <summary>Turns tokens into text as they come, whole characters at a time.</summary>
    public StreamingTokenDecoder NewDecoder() => new(_context);

    /// <inheritdoc/>
    public void Dispose()
    {
        _context.Dispose();
        _abort.Dispose();
        _weights.Dispose();
    }

    private void NeedTemplate(string path)
    {
        try
        {
            Render([new("user", "Hello")]);
        }
        catch (RuntimeError failure)
        {
            _weights.Dispose();
            throw new UnusableWeightsException(path, "They hold no chat template that the engine knows: a base model or one for embeddings? Take one that was made for chat.", failure);
        }
    }

    private int Rewind(int kept)
    {
        var memory = _context.NativeHandle;
        memory.MemorySequenceRemove(LLamaSeqId.Zero, kept, -1);
        if (kept > 0 && (int)memory.MemorySequenceMaxPosition(LLamaSeqId.Zero) != kept - 1)
        {
            // Recurrent models cannot forget a part of what they read.
            kept = 0;
        }

        if (kept == 0)
        {
            memory.MemoryClear();
            _kept.Clear();
        }

        return _position = kept;
    }

    private void Decode(ReadOnlySpan<int> tokens, bool isLast, CancellationToken cancellation)
    {
        _batch.Clear();
        for (var index = 0; index < tokens.Length; index++)
        {
            _batch.Add(tokens[index], _position + index, LLamaSeqId.Zero, isLast && index == tokens.Length - 1);
        }

        using var armed = _abort.Arm(cancellation);
        var result = _context.Decode(_batch);
        cancellation.ThrowIfCancellationRequested();
        if (result is not DecodeResult.Ok)
        {
            _kept.Clear();
            throw new InvalidOperationException($"llama.cpp could not read {tokens.Length} tokens at {_position}: '{result}'.");
        }

        _position += tokens.Length;
        _logits = tokens.Length - 1;
    }
}
