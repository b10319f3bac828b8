using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Demos.Models;

/// <summary>Chat with an endpoint. Failures become messages for people, a stream without an end is one; the fingerprint of OpenAI's dialect is kept.</summary>
internal sealed class EndpointChatClient(IChatClient inner, EndpointErrors errors) : DelegatingChatClient(inner)
{
    /// <summary>Name of the endpoint's fingerprint (string) in <c>AdditionalProperties</c> of a response, or of each update, whence <c>ToChatResponse</c> takes it to the message.</summary>
    public const string Fingerprint = "system_fingerprint";

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
            if (response.RawRepresentation is ChatCompletion { SystemFingerprint: { } fingerprint })
            {
                (response.AdditionalProperties ??= [])[Fingerprint] = fingerprint;
            }

            return response;
        }
        catch (Exception failure) when (errors.Explain(failure, cancellationToken) is { } explained)
        {
            throw explained;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var isEnded = false;
        while (await MoveAsync(updates, cancellationToken).ConfigureAwait(false))
        {
            var update = updates.Current;
            isEnded |= update.FinishReason is not null;
            if (update.RawRepresentation is StreamingChatCompletionUpdate { SystemFingerprint: { } fingerprint })
            {
                (update.AdditionalProperties ??= [])[Fingerprint] = fingerprint;
            }

            yield return update;
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (!isEnded)
        {
            throw errors.BrokenOff;
        }
    }

    private async ValueTask<bool> MoveAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CancellationToken cancellation)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (errors.Explain(failure, cancellation) is { } explained)
        {
            throw explained;
        }
    }
}
