using Demos.Models;
using Demos.Replay;
using Demos.Scenarios;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Cli;

/// <summary>Turns what an engine or an endpoint throws into the outcome of the sample. A replay gives the same outcome for the same recorded error.</summary>
/// <remarks>Let through: cancellation, a replay that diverges, and an endpoint that cannot be used at all (unreachable, wrong key, unknown model), for which
/// asking the next sample makes no sense. So is what only a mistake in this program throws: it is no evidence about a model.</remarks>
internal sealed class FailureChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && !IsLetThrough(failure))
        {
            throw new ModelFailureException(OutcomeOf(failure), failure);
        }
    }

    private static bool IsLetThrough(Exception failure) =>
        failure is DivergenceException or MissingKeyException or ArgumentException or InvalidOperationException or NotSupportedException or NullReferenceException
        || (failure is ModelEndpointException { Status: null or 401 or 403 or 404 } && !IsTimeout(failure.Message));

    private static Outcome OutcomeOf(Exception failure)
    {
        var (kind, message) = failure is ReplayedFailureException { Message: var recorded } && recorded.Split(": ", 2) is [var name, var text]
            ? (name, text)
            : (failure.GetType().Name, failure.Message);
        return new(
            kind switch
            {
                nameof(ContextOverflowException) => OutcomeKind.ContextOverflow,
                nameof(TimeoutException) or nameof(TaskCanceledException) or nameof(OperationCanceledException) => OutcomeKind.Timeout,
                nameof(ModelEndpointException) when IsTimeout(message) => OutcomeKind.Timeout,
                nameof(ModelEndpointException) when IsOverflow(message) => OutcomeKind.ContextOverflow,
                _ => OutcomeKind.Failed,
            },
            Detail: message);
    }

    // As OpenAI, vLLM and llama.cpp put it.
    private static bool IsOverflow(string message) =>
        message.Contains("maximum context length", StringComparison.OrdinalIgnoreCase) || message.Contains("context size", StringComparison.OrdinalIgnoreCase);

    private static bool IsTimeout(string message) => message.Contains("took too long", StringComparison.Ordinal);
}
