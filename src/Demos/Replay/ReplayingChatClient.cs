using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Replay;

/// <summary>Answers with what was recorded, turn by turn, and refuses to answer anything else. Needs no model and no network.</summary>
public sealed class ReplayingChatClient : IChatClient
{
    private readonly ImmutableArray<Turn> _turns;
    private readonly ImmutableArray<ImmutableArray<Message>> _requests;
    private readonly string _modelId;
    private readonly Redactor _redactor;
    private int _asked;

    /// <summary>Makes a client for one conversation.</summary>
    /// <param name="turns">The turns of one recording.</param>
    /// <param name="modelId">The model's id, as it was when recording.</param>
    /// <param name="redactor">Knows the secrets that the same run would use now; none where it uses none.</param>
    /// <exception cref="ArgumentException">The turns do not follow each other.</exception>
    public ReplayingChatClient(ImmutableArray<Turn> turns, string modelId, Redactor? redactor = null) =>
        (_turns, _requests, _modelId, _redactor) = (turns, RecordedConversation.Expand(turns), modelId, redactor ?? Redactor.None);

    /// <summary>How many recorded turns have not been asked for.</summary>
    public int Remaining => Math.Max(0, _turns.Length - _asked);

    /// <inheritdoc/>
    /// <exception cref="DivergenceException">The request is not the one that was recorded next.</exception>
    /// <exception cref="ReplayedFailureException">The call failed when it was recorded.</exception>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Answer(messages, options));
    }

    /// <inheritdoc/>
    /// <remarks>The pieces are the contents of the whole response, not those of the first stream.</remarks>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    /// <summary>Makes sure that the run asked all that was recorded.</summary>
    /// <exception cref="DivergenceException">Recorded turns are left.</exception>
    public void EnsureFinished()
    {
        if (Remaining > 0)
        {
            throw new DivergenceException(_asked + 1, string.Create(CultureInfo.InvariantCulture, $"it was not asked; the recording has {_turns.Length} turns"));
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("replay", providerUri: null, _modelId)
        : serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private ChatResponse Answer(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var asked = AskedRequest.Of(messages, options, _modelId, _redactor);
        var turn = Interlocked.Increment(ref _asked) - 1;
        if (turn >= _turns.Length)
        {
            throw new DivergenceException(turn + 1, string.Create(CultureInfo.InvariantCulture, $"the recording has {_turns.Length} turns only"));
        }

        var recorded = _turns[turn];
        if (recorded.Request.Key != asked.Key)
        {
            throw new DivergenceException(turn + 1, Divergence.Describe(_requests[turn], recorded.Request, asked));
        }

        return recorded.Response is null ? throw new ReplayedFailureException(recorded.Error ?? "Unknown: no response was recorded") : RecordedTurns.ToChatResponse(recorded);
    }
}
