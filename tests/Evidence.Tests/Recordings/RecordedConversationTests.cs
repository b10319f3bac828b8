using System.Collections.Immutable;
using CsCheck;
using Evidence.Recordings;

namespace Evidence.Tests.Recordings;

public sealed class RecordedConversationTests
{
    [Fact]
    public void Expand_gives_each_request_whole()
    {
        var requests = RecordedConversation.Expand(Recorded.Sample.Turns);

        Assert.Equal(["user"], requests[0].Select(message => message.Role));
        Assert.Equal(["user", "assistant", "tool"], requests[1].Select(message => message.Role));
        Assert.Equal("look", requests[1][1].Calls[0].Tool);
    }

    [Fact]
    public void Failed_turn_leaves_only_its_request()
    {
        var user = new Message { Role = "user", Text = "Again?" };

        var requests = RecordedConversation.Expand([Recorded.TurnOf(0, [user], response: null), Recorded.TurnOf(1, [], new() { Text = "Yes.", Calls = [] })]);

        Assert.Equal([user], requests[1]);
    }

    [Fact]
    public void Turn_that_carries_more_than_there_is_throws() =>
        Assert.Throws<ArgumentException>(() => RecordedConversation.Expand([Recorded.TurnOf(1, [], response: null)]));

    [Fact]
    public void What_was_shortened_expands_to_what_was_asked() =>
        Gen.Select(Messages(), Messages(), Gen.Int[0, 6]).Sample((first, more, kept) =>
        {
            var response = new TurnResponse { Text = "ok", Calls = [new("1", "t", "{}")] };
            var history = RecordedConversation.After(first, response);
            ImmutableArray<Message> second = [.. history.Take(kept), .. more];
            var carried = RecordedConversation.Carried(history, second);

            var expanded = RecordedConversation.Expand(
                [Recorded.TurnOf(0, [.. first], response), Recorded.TurnOf(carried, [.. second.Skip(carried)], response)]);

            Assert.True(carried >= Math.Min(kept, history.Length));
            Assert.True(expanded[1].Zip(second).All(pair => RecordedConversation.AreSame(pair.First, pair.Second)));
            Assert.Equal(second.Length, expanded[1].Length);
        }, iter: 300);

    [Fact]
    public void Same_is_judged_by_all_that_a_message_says()
    {
        var message = new Message { Role = "assistant", Text = "a", Calls = [new("1", "t", "{}")] };

        Assert.True(RecordedConversation.AreSame(message, message with { Calls = [new("1", "t", "{}")] }));
        Assert.False(RecordedConversation.AreSame(message, message with { Calls = [] }));
        Assert.False(RecordedConversation.AreSame(message, message with { CallId = "1" }));
        Assert.False(RecordedConversation.AreSame(message, message with { Role = "user" }));
    }

    private static Gen<ImmutableArray<Message>> Messages() =>
        Gen.Select(Gen.Bool, Gen.Bool, (isUser, isA) => new Message { Role = isUser ? "user" : "assistant", Text = isA ? "a" : "b" })
            .Array[0, 4].Select(messages => messages.ToImmutableArray());
}
