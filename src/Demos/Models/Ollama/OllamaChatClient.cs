using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OllamaSharp.Models.Chat;

namespace Demos.Models.Ollama;

/// <summary>Chat with an Ollama in its own dialect: the context is asked for with every request, looked up after it, and a conversation that was cut is a failure.</summary>
/// <remarks>Calls get ids that count from the beginning of the conversation; those of the library are random. Ollama cannot be told that a tool has to be called:
/// <see cref="RequiredChatToolMode"/> is sent as a free choice.</remarks>
/// <param name="endpoint">The endpoint.</param>
/// <param name="context">Its context.</param>
/// <param name="description">What is known of the model before it is asked.</param>
internal sealed class OllamaChatClient(OllamaEndpoint endpoint, OllamaContext context, ModelDescription description) : DelegatingChatClient(endpoint)
{
    private readonly CutConversation _cut = new(context);

    /// <exception cref="ContextOverflowException">The conversation does not fit into the context.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ImmutableArray<ChatMessage> asked = [.. messages];
        var sent = await PrepareAsync(asked, options, cancellationToken).ConfigureAwait(false);
        ChatResponse response;
        try
        {
            response = await base.GetResponseAsync([], sent, cancellationToken).ConfigureAwait(false);
        }
        catch (EndpointRefusalException refusal) when (_cut.In(refusal, asked, sent) is { } overflow)
        {
            throw overflow;
        }

        var numbers = new CallNumbers(asked);
        foreach (var message in response.Messages)
        {
            numbers.Give(message.Contents);
        }

        response.FinishReason = numbers.Finish(response.FinishReason);
        await context.LookAsync(cancellationToken).ConfigureAwait(false);
        _cut.Check(asked, sent, response.FinishReason, response.Usage);
        (response.AdditionalProperties ??= [])[EndpointChatClient.Fingerprint] = context.Fingerprint;
        return response;
    }

    /// <remarks>Whether the conversation was cut is known, and thrown, at the end.</remarks>
    /// <exception cref="ContextOverflowException">The conversation does not fit into the context.</exception>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ImmutableArray<ChatMessage> asked = [.. messages];
        var sent = await PrepareAsync(asked, options, cancellationToken).ConfigureAwait(false);
        var numbers = new CallNumbers(asked);
        await using var updates = base.GetStreamingResponseAsync([], sent, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveAsync(updates, asked, sent).ConfigureAwait(false))
        {
            var update = updates.Current;
            numbers.Give(update.Contents);
            if (update.FinishReason is not null)
            {
                update.FinishReason = numbers.Finish(update.FinishReason);
                await context.LookAsync(cancellationToken).ConfigureAwait(false);
                _cut.Check(asked, sent, update.FinishReason, update.Contents.OfType<UsageContent>().FirstOrDefault()?.Details);
                (update.AdditionalProperties ??= [])[EndpointChatClient.Fingerprint] = context.Fingerprint;
            }

            yield return update;
        }
    }

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ModelDescription)
            ? description with { ContextAsked = context.Asked, ContextGranted = context.Granted }
            : base.GetService(serviceType, serviceKey);

    private async Task<ChatOptions> PrepareAsync(ImmutableArray<ChatMessage> messages, ChatOptions? options, CancellationToken cancellation)
    {
        await context.PrepareAsync(cancellation).ConfigureAwait(false);
        var sent = options?.Clone() ?? new();
        var written = OllamaMessages.From(messages, sent.Instructions);
        sent.Instructions = null;
        sent.Tools = sent.ToolMode is NoneChatToolMode ? null : sent.Tools;
        sent.RawRepresentationFactory = _ => new ChatRequest { Messages = written, Options = new() { NumCtx = context.Asked } };
        return sent;
    }

    private async ValueTask<bool> MoveAsync(IAsyncEnumerator<ChatResponseUpdate> updates, ImmutableArray<ChatMessage> asked, ChatOptions sent)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (EndpointRefusalException refusal) when (_cut.In(refusal, asked, sent) is { } overflow)
        {
            throw overflow;
        }
    }
}
