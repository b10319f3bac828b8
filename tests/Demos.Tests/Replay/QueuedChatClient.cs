using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Replay;

/// <summary>A model that says what a test queued: a response, or an exception.</summary>
internal sealed class QueuedChatClient(params object[] answers) : IChatClient
{
    private readonly Queue<object> _answers = new(answers);

    /// <summary>What it was asked, each call's messages.</summary>
    public List<IReadOnlyList<ChatMessage>> Asked { get; } = [];

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Asked.Add([.. messages]);
        return _answers.Dequeue() switch
        {
            Exception failure => Task.FromException<ChatResponse>(failure),
            ChatResponse response => Task.FromResult(response),
            var text => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, (string)text)) { FinishReason = ChatFinishReason.Stop }),
        };
    }

    /// <summary>A string array comes piece by piece; an exception among the pieces is thrown there.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Asked.Add([.. messages]);
        foreach (var piece in (object[])_answers.Dequeue())
        {
            await Task.Yield();
            yield return piece switch
            {
                Exception failure => throw failure,
                ChatResponseUpdate update => update,
                _ => new ChatResponseUpdate(ChatRole.Assistant, (string)piece),
            };
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
