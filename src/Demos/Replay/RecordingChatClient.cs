using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Replay;

/// <summary>Keeps every call of a model as a <see cref="Turn"/>, and changes nothing of it. One client records one conversation: make a new one for each sample.</summary>
/// <remarks>What is kept holds no secret that the redactor knows; what the caller gets is as the model said it.</remarks>
/// <param name="inner">The model.</param>
/// <param name="modelId">The model's id in the catalogue, for the key of each request.</param>
/// <param name="time">The clock.</param>
/// <param name="redactor">Knows the secrets.</param>
/// <param name="countTokens">Counts the tokens of a text as the model does; null where its tokenizer is not here.</param>
public sealed class RecordingChatClient(IChatClient inner, string modelId, TimeProvider time, Redactor redactor, Func<string, int>? countTokens = null) : DelegatingChatClient(inner)
{
    private readonly TurnLog _log = new(redactor, countTokens);

    /// <summary>The turns that have ended, in the order of their ends.</summary>
    public ImmutableArray<Turn> Turns => _log.Turns;

    /// <summary>When the first turn began; null before it.</summary>
    public DateTimeOffset? BegunAt { get; private set; }

    /// <summary>The last response as it came, for what a recording says of its model; it may hold secrets.</summary>
    public ChatResponse? LastResponse { get; private set; }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] sent = [.. messages];
        var (asked, start) = Begin(sent, options);
        ChatResponse response;
        try
        {
            response = await base.GetResponseAsync(sent, options, cancellationToken);
        }
        catch (Exception failure)
        {
            Fail(asked, start, failure);
            throw;
        }

        End(asked, start, response);
        return response;
    }

    /// <inheritdoc/>
    /// <remarks>A stream that is left before its end is kept as a failed call: what was not read was not answered.</remarks>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatMessage[] sent = [.. messages];
        var (asked, start) = Begin(sent, options);
        List<ChatResponseUpdate> updates = [];
        var isAtCaller = false;
        await using var stream = Open(sent, options, asked, start, cancellationToken);
        try
        {
            while (await MoveAsync(stream, asked, start))
            {
                updates.Add(stream.Current);
                isAtCaller = true;
                yield return stream.Current;
                isAtCaller = false;
            }

            End(asked, start, updates.ToChatResponse());
        }
        finally
        {
            if (isAtCaller)
            {
                _log.Add(asked, "Abandoned: The stream was left before its end.", time.GetElapsedTime(start));
            }
        }
    }

    private IAsyncEnumerator<ChatResponseUpdate> Open(ChatMessage[] sent, ChatOptions? options, AskedRequest asked, long start, CancellationToken cancellation)
    {
        try
        {
            return base.GetStreamingResponseAsync(sent, options, cancellation).GetAsyncEnumerator(cancellation);
        }
        catch (Exception failure)
        {
            Fail(asked, start, failure);
            throw;
        }
    }

    private async ValueTask<bool> MoveAsync(IAsyncEnumerator<ChatResponseUpdate> stream, AskedRequest asked, long start)
    {
        try
        {
            return await stream.MoveNextAsync();
        }
        catch (Exception failure)
        {
            Fail(asked, start, failure);
            throw;
        }
    }

    private (AskedRequest Asked, long Start) Begin(ChatMessage[] messages, ChatOptions? options)
    {
        var asked = AskedRequest.Of(messages, options, modelId, redactor);
        BegunAt ??= time.GetUtcNow();
        return (asked, time.GetTimestamp());
    }

    private void End(AskedRequest asked, long start, ChatResponse response)
    {
        LastResponse = response;
        _log.Add(asked, response, time.GetElapsedTime(start));
    }

    private void Fail(AskedRequest asked, long start, Exception failure) =>
        _log.Add(asked, $"{failure.GetType().Name}: {failure.Message}", time.GetElapsedTime(start));
}
