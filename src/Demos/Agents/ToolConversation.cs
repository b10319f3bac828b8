using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Agents;

/// <summary>The growing list of messages of one sample, with the calls carried out so far.</summary>
internal sealed class ToolConversation(ToolCaller caller, List<ChatMessage> messages)
{
    private readonly CallHistory _history = new();

    /// <summary>All messages, in order.</summary>
    public IReadOnlyList<ChatMessage> Messages => messages;

    /// <summary>Whether the last call could not be carried out.</summary>
    public bool EndsInvalid => _history.EndsInvalid;

    /// <summary>The calls of a response, in order.</summary>
    public static IReadOnlyList<FunctionCallContent> CallsOf(ChatResponse response) =>
        [.. response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>()];

    /// <summary>Carries out the calls of a response and adds both to the messages.</summary>
    /// <returns>How the run ended; null where it goes on.</returns>
    public async Task<Outcome?> TakeAsync(ChatResponse response, CancellationToken cancellationToken)
    {
        messages.AddMessages(response);
        Outcome? end = null;
        foreach (var call in CallsOf(response))
        {
            var reply = await caller.CallAsync(call, cancellationToken);
            messages.Add(new(ChatRole.Tool, [new FunctionResultContent(call.CallId, reply.Text)]));
            if (!_history.Add(call, reply))
            {
                end ??= reply.IsInvalid
                    ? new(OutcomeKind.InvalidCall, Detail: $"The call of '{call.Name}' could not be carried out, twice: {reply.Text}")
                    : new(OutcomeKind.Loop, Detail: $"The same call of '{call.Name}' gave the same result twice: {reply.Text}");
            }
        }

        return end;
    }
}
