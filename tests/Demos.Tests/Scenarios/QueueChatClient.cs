using Microsoft.Extensions.AI;

namespace Demos.Tests.Scenarios;

/// <summary>Answers with what stands next in a queue, and keeps what it was asked.</summary>
internal sealed class QueueChatClient(params ChatResponse[] answers) : IChatClient
{
    private readonly Queue<ChatResponse> _answers = new(answers);

    /// <summary>How many answers are left.</summary>
    public int Waiting => _answers.Count;

    public List<(List<ChatMessage> Messages, ChatOptions? Options)> Asked { get; } = [];

    /// <summary>Looks at the options of each request as it comes; they may change afterwards.</summary>
    public Action<ChatOptions?> OnAsked { get; init; } = _ => { };

    public static ChatResponse Text(string text, ChatFinishReason? finish = null) =>
        new(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = finish ?? ChatFinishReason.Stop };

    public static ChatResponse Call(string tool, params (string Name, object? Value)[] arguments) =>
        new(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent($"call-{tool}", tool, arguments.ToDictionary(pair => pair.Name, pair => pair.Value))]))
        {
            FinishReason = ChatFinishReason.ToolCalls,
        };

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Asked.Add(([.. messages], options));
        OnAsked(options);
        return Task.FromResult(_answers.Dequeue());
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
