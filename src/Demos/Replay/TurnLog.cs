using System.Collections.Immutable;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Replay;

/// <summary>The turns of one conversation as they end, without secrets.</summary>
internal sealed class TurnLog(Redactor redactor, Func<string, int>? countTokens)
{
    private readonly Lock _lock = new();
    private readonly List<Turn> _turns = [];
    private ImmutableArray<Message> _history = [];

    public ImmutableArray<Turn> Turns
    {
        get
        {
            lock (_lock)
            {
                return [.. _turns];
            }
        }
    }

    public void Add(AskedRequest asked, ChatResponse answer, TimeSpan elapsed)
    {
        var turn = TurnOf(asked, elapsed, redactor.Redact(RecordedTurns.ToResponse(answer)), RecordedTurns.ErrorIn(answer));
        Add(asked, turn with
        {
            InputTokens = Tokens(answer.Usage?.InputTokenCount),
            ReusedTokens = Tokens(Reused(answer.Usage)),
            OutputTokens = Tokens(answer.Usage?.OutputTokenCount),
        });
    }

    public void Add(AskedRequest asked, string error, TimeSpan elapsed) => Add(asked, TurnOf(asked, elapsed, response: null, error));

    private void Add(AskedRequest asked, Turn turn)
    {
        lock (_lock)
        {
            _turns.Add(turn with { Request = asked.ToRequest(RecordedConversation.Carried(_history, asked.Messages)) });
            _history = RecordedConversation.After(asked.Messages, turn.Response);
        }
    }

    private Turn TurnOf(AskedRequest asked, TimeSpan elapsed, TurnResponse? response, string? error) => new()
    {
        Request = asked.ToRequest(carried: 0),
        Response = response,
        Error = error is null ? null : redactor.Text(error),
        CountedTokens = countTokens is null ? null : asked.Messages.Sum(message => countTokens(message.Text)),
        ElapsedMs = Math.Round(elapsed.TotalMilliseconds, 3),
    };

    private static int? Tokens(long? count) => count is { } value ? checked((int)value) : null;

    /// <summary>Engines that do not fill the property count by a name of their own.</summary>
    private static long? Reused(UsageDetails? usage) =>
        usage?.CachedInputTokenCount ?? usage?.AdditionalCounts?
            .Where(count => count.Key.Contains("cached", StringComparison.OrdinalIgnoreCase) || count.Key.Contains("reused", StringComparison.OrdinalIgnoreCase))
            .OrderBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => (long?)count.Value)
            .FirstOrDefault();
}
