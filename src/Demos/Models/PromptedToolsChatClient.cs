using System.Runtime.CompilerServices;
using Demos.Models.Local;
using Microsoft.Extensions.AI;

namespace Demos.Models;

/// <summary>Gives tools to a model or server that has no calls of its own: the system prompt tells of them, a JSON Schema asks for a call or the answer, and the JSON that comes is read.</summary>
/// <remarks>
/// <para>The form is that of the models in this process (<see cref="ToolProtocol"/>). There is one call a turn; a tool can be required.</para>
/// <para>A server that does not heed the schema may write something else: that is taken as the text of the answer, as the model wrote it.</para>
/// <para>Where no tool is offered, nothing is changed.</para>
/// </remarks>
internal sealed class PromptedToolsChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">A message holds something other than text, calls and results.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (options?.Tools is not { Count: > 0 })
        {
            return await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        }

        var turn = ToolTurn.From([.. messages], options);
        var response = await base.GetResponseAsync(
            turn.Messages.Select(message => new ChatMessage(new ChatRole(message.Role), message.Text)), Sent(turn, options), cancellationToken).ConfigureAwait(false);
        return turn.Tools is [] ? response : Read(response, turn.CallId);
    }

    /// <inheritdoc/>
    /// <remarks>With tools the answer comes whole: it can be read only then.</remarks>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var updates = options?.Tools is not { Count: > 0 }
            ? base.GetStreamingResponseAsync(messages, options, cancellationToken)
            : (await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false)).ToChatResponseUpdates().ToAsyncEnumerable();
        await foreach (var update in updates.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        base.GetService(serviceType, serviceKey) is { } found
            ? found is ModelDescription description ? description with { Tools = ToolsBy.JsonSchema } : found
            : null;

    private static ChatOptions Sent(ToolTurn turn, ChatOptions options)
    {
        var sent = options.Clone();
        (sent.Instructions, sent.Tools, sent.ToolMode, sent.AllowMultipleToolCalls) = (null, null, null, null);
        if (turn.Tools is not [])
        {
            sent.ResponseFormat = ChatResponseFormat.ForJsonSchema(ToolSchema.For(turn.Tools, turn.MayAnswer, (options.ResponseFormat as ChatResponseFormatJson)?.Schema), "turn");
        }

        return sent;
    }

    private static ChatResponse Read(ChatResponse response, string callId)
    {
        if (ToolProtocol.Read(response.Text, callId) is not { } content)
        {
            return response;
        }

        var last = response.Messages[^1];
        response.Messages = [new(ChatRole.Assistant, [.. last.Contents.Where(kept => kept is not TextContent), content]) { MessageId = last.MessageId, AdditionalProperties = last.AdditionalProperties }];
        response.FinishReason = content is FunctionCallContent ? ChatFinishReason.ToolCalls : response.FinishReason;
        return response;
    }
}
