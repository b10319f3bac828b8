using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;

namespace Demos.Models.Local;

/// <summary>Chat with a GGUF model in this process (llama.cpp through LLamaSharp), with the model's own chat template.</summary>
/// <remarks>
/// <para>Without a temperature, or with 0, the likeliest token is taken; otherwise tokens are drawn by <see cref="ChatOptions.Seed"/> (1 where none is named).
/// The same request gives the same answer, whatever was asked before.</para>
/// <para>With tools, a grammar forces one JSON object a turn: a call or the final answer. With a JSON format, a grammar forces its schema.</para>
/// <para>One context is kept: what a prompt has in common with the one before is not read again (<see cref="UsageDetails.CachedInputTokenCount"/>).
/// One answer is made at a time; others wait. Times and context use stand in <c>AdditionalProperties</c> under <see cref="LocalProperties"/>.</para>
/// <para>Of the chat templates, llama.cpp knows the common ones by their look and applies its own form of them: a system message that a template puts in by itself is not put in.</para>
/// <para>Not heeded: <see cref="ChatOptions.StopSequences"/> while a grammar is in force, and <see cref="ChatOptions.AllowMultipleToolCalls"/> (there is one call a turn).</para>
/// </remarks>
public sealed class LocalChatClient : IChatClient, ITokenCounter
{
    private readonly LocalModelOptions _options;
    private readonly TimeProvider _time;
    private readonly LocalModel _model;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ChatClientMetadata _metadata;

    /// <summary>Loads the weights: 0.2 to 0.5 s for files of 100 MB to 1 GB that are in the system's cache.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="UnusableWeightsException">It cannot be read, or holds no chat template that the engine knows.</exception>
    public LocalChatClient(LocalModelOptions options, TimeProvider time)
    {
        (_options, _time, _model) = (options, time, new(options));
        _metadata = new(NativeEngine.Name, null, Path.GetFileName(options.WeightsPath));
    }

    /// <summary>What answers; without the digest of the weights, which takes time to compute.</summary>
    public ModelDescription Description => new()
    {
        Engine = NativeEngine.Name,
        EngineVersion = NativeEngine.Version,
        ServedModel = _model.Name is { Length: > 0 } name ? name : Path.GetFileNameWithoutExtension(_options.WeightsPath),
        WeightsFile = Path.GetFileName(_options.WeightsPath),
        WeightsBytes = new FileInfo(_options.WeightsPath).Length,
        ContextAsked = _options.ContextTokens > 0 ? _options.ContextTokens : null,
        ContextGranted = _model.ContextTokens,
        Tools = ToolsBy.Grammar,
    };

    /// <inheritdoc/>
    public int CountTokens(string text) => text.Length == 0 ? 0 : _model.Tokenize(text, asTemplate: false).Length;

    /// <inheritdoc/>
    /// <exception cref="ContextOverflowException">Prompt and answer do not fit into the context.</exception>
    /// <exception cref="UnsupportedSchemaException">A schema has a keyword that cannot be forced.</exception>
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Free text comes piece by piece; what a grammar forces comes whole.</remarks>
    /// <exception cref="ContextOverflowException">Prompt and answer do not fit into the context.</exception>
    /// <exception cref="UnsupportedSchemaException">A schema has a keyword that cannot be forced.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = LocalRequest.From([.. messages], options, _options.Limits);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var start = _time.GetTimestamp();
            var generation = Begin(request, options);
            await generation.ReadAsync(cancellationToken).ConfigureAwait(false);
            var read = _time.GetTimestamp();
            using var sampler = Samplers.For(options, request.Grammar);
            var forced = request.Grammar is null ? null : new StringBuilder();
            var stops = new StopTexts(forced is null ? options?.StopSequences ?? [] : []);
            await foreach (var piece in generation.WriteAsync(sampler, stops, cancellationToken).ConfigureAwait(false))
            {
                if (forced?.Append(piece) is null)
                {
                    yield return Update([new TextContent(piece)]);
                }
            }

            var end = LocalAnswer.End(request, forced?.ToString(), generation);
            yield return Report(end, _time.GetElapsedTime(start, read), _time.GetElapsedTime(read));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? _metadata
        : serviceType == typeof(ModelDescription) ? Description
        : serviceType.IsInstanceOfType(this) ? this : null;

    /// <summary>Frees weights and context. Not to be called while an answer is being made.</summary>
    public void Dispose()
    {
        _model.Dispose();
        _gate.Dispose();
    }

    private LocalGeneration Begin(LocalRequest request, ChatOptions? options)
    {
        var prompt = _model.Tokenize(_model.Render(request.Messages), asTemplate: true);
        var asked = prompt.Length + (options?.MaxOutputTokens ?? 1);
        if (asked > _model.ContextTokens)
        {
            throw new ContextOverflowException(asked, _model.ContextTokens);
        }

        var most = options?.MaxOutputTokens ?? Math.Min(_options.MaxOutputTokens, _model.ContextTokens - prompt.Length);
        return new(_model, prompt, most);
    }

    private ChatResponseUpdate Report(LocalAnswer answer, TimeSpan reading, TimeSpan writing)
    {
        var update = Update(answer.Contents);
        update.FinishReason = answer.Finish;
        update.AdditionalProperties = new()
        {
            [LocalProperties.ReadMs] = reading.TotalMilliseconds,
            [LocalProperties.WriteMs] = writing.TotalMilliseconds,
            [LocalProperties.ContextAsked] = _options.ContextTokens,
            [LocalProperties.ContextGranted] = _model.ContextTokens,
            [LocalProperties.ContextUsed] = _model.UsedTokens,
        };
        if (answer.IsTorso)
        {
            update.AdditionalProperties[LocalProperties.IsTorso] = true;
        }

        return update;
    }

    private ChatResponseUpdate Update(IList<AIContent> contents) => new(ChatRole.Assistant, contents) { ModelId = _metadata.DefaultModelId };
}
