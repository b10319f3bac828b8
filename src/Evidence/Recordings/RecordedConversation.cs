using System.Collections.Immutable;

namespace Evidence.Recordings;

/// <summary>Whole requests out of turns that keep only what is new, and back.</summary>
public static class RecordedConversation
{
    /// <summary>All messages of each turn's request, in order.</summary>
    /// <remarks>Cost: O(messages x turns) references; the messages are shared.</remarks>
    /// <exception cref="ArgumentException">A turn carries more messages than the one before has; a recording that was read has no such turn.</exception>
    public static ImmutableArray<ImmutableArray<Message>> Expand(ImmutableArray<Turn> turns)
    {
        var requests = ImmutableArray.CreateBuilder<ImmutableArray<Message>>(turns.Length);
        ImmutableArray<Message> history = [];
        foreach (var turn in turns)
        {
            if (turn.Request.Carried < 0 || turn.Request.Carried > history.Length)
            {
                throw new ArgumentException($"Turn {requests.Count + 1} carries {turn.Request.Carried} messages of {history.Length}.", nameof(turns));
            }

            ImmutableArray<Message> request = [.. history.AsSpan(0, turn.Request.Carried), .. turn.Request.Messages];
            requests.Add(request);
            history = After(request, turn.Response);
        }

        return requests.MoveToImmutable();
    }

    /// <summary>What a turn leaves behind for the next: its request, and its response as an assistant's message.</summary>
    /// <param name="request">All messages of the request.</param>
    /// <param name="response">The response; null where the call failed.</param>
    public static ImmutableArray<Message> After(ImmutableArray<Message> request, TurnResponse? response) => response is null
        ? request
        : [.. request, new Message { Role = "assistant", Text = response.Text, Calls = response.Calls }];

    /// <summary>How many messages of <paramref name="history"/> begin <paramref name="request"/> unchanged.</summary>
    /// <param name="history">What the turn before left behind; empty at the first.</param>
    /// <param name="request">All messages of the request.</param>
    public static int Carried(ImmutableArray<Message> history, ImmutableArray<Message> request)
    {
        var carried = 0;
        while (carried < history.Length && carried < request.Length && AreSame(history[carried], request[carried]))
        {
            carried++;
        }

        return carried;
    }

    /// <summary>Whether two messages say the same.</summary>
    public static bool AreSame(Message one, Message other) =>
        one.Role == other.Role && one.Text == other.Text && one.CallId == other.CallId && one.Calls.SequenceEqual(other.Calls);

    /// <summary>Index of the first turn that cannot follow the one before; null where all can.</summary>
    internal static int? FirstBrokenTurn(ImmutableArray<Turn> turns)
    {
        var available = 0;
        for (var turn = 0; turn < turns.Length; turn++)
        {
            var request = turns[turn].Request;
            if (request.Carried < 0 || request.Carried > available)
            {
                return turn;
            }

            available = request.Carried + request.Messages.Length + (turns[turn].Response is null ? 0 : 1);
        }

        return null;
    }
}
