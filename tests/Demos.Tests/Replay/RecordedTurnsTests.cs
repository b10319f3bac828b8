using System.Text.Json;
using CsCheck;
using Demos.Replay;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Replay;

public sealed class RecordedTurnsTests
{
    [Fact]
    public void Messages_go_there_and_back()
    {
        Message[] messages =
        [
            new() { Role = "system", Text = "Be careful." },
            new() { Role = "user", Text = "How many?" },
            new() { Role = "assistant", Text = "I look.", Calls = [new("c1", "look", """{"n":1.0,"q":"ラマ \"<+>\""}"""), new("c2", "look", "{}")] },
            new() { Role = "tool", Text = "7", CallId = "c1" },
            new() { Role = "tool", Text = "", CallId = "c2" },
            new() { Role = "assistant", Text = "" },
        ];

        var back = RecordedTurns.ToMessages(RecordedTurns.ToChatMessages(messages));

        Assert.Equal(messages.Length, back.Length);
        Assert.All(messages.Zip(back), pair => Assert.True(RecordedConversation.AreSame(pair.First, pair.Second), $"{pair.First} became {pair.Second}"));
    }

    [Fact]
    public void Arguments_are_the_same_text_after_any_number_of_trips() =>
        Gen.OneOf(Gen.String[0, 10], Gen.Int[0, 5].Select(at => (string[])["\ud83d", "😀\ude00", "</script>", "\"\\\n", "\\uFFFD", "\u2028é"]).Select(all => string.Concat(all)))
            .Array[0, 4].Sample(texts =>
            {
                var arguments = texts.Distinct().Index().ToDictionary(pair => $"k{pair.Index}{pair.Item}", pair => (object?)pair.Item);
                var first = Trip(new FunctionCallContent("c", "t", arguments));
                var second = Trip((FunctionCallContent)RecordedTurns.ToChatMessages([first])[0].Contents[0]);

                Assert.Equal(first.Calls[0].Arguments, second.Calls[0].Arguments);
                Assert.Equal(first.Calls[0].Arguments, WellFormed.Text(first.Calls[0].Arguments));
            }, iter: 200);

    [Fact]
    public void Arguments_that_were_no_json_come_back_as_such()
    {
        var recorded = Trip(new FunctionCallContent("c", "t") { Exception = new JsonException("broken") });
        var back = (FunctionCallContent)RecordedTurns.ToChatMessages([recorded])[0].Contents[0];

        Assert.Equal("", recorded.Calls[0].Arguments);
        Assert.NotNull(back.Exception);
    }

    [Fact]
    public void Message_with_several_results_becomes_one_for_each()
    {
        var messages = RecordedTurns.ToMessages([new(ChatRole.Tool,
        [
            new FunctionResultContent("c1", "seven"),
            new FunctionResultContent("c2", JsonSerializer.SerializeToElement("eight")),
            new FunctionResultContent("c3", new Dictionary<string, object?> { ["n"] = 9 }),
            new FunctionResultContent("c4", null) { Exception = new InvalidOperationException("no") },
        ])]);

        Assert.Equal([("c1", "seven"), ("c2", "eight"), ("c3", """{"n":9}"""), ("c4", "Error: no")], messages.Select(message => (message.CallId!, message.Text)));
    }

    [Fact]
    public void What_cannot_be_recorded_throws_and_is_named()
    {
        var thrown = Assert.Throws<NotSupportedException>(() => RecordedTurns.ToMessages([new(ChatRole.User, [new DataContent("data:image/png;base64,AA==")])]));

        Assert.Contains("'DataContent'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Response_that_holds_results_throws_and_says_where_to_record()
    {
        var response = new ChatResponse([new(ChatRole.Tool, [new FunctionResultContent("c", "x")])]);

        Assert.Contains("below the one that calls functions", Assert.Throws<NotSupportedException>(() => RecordedTurns.ToResponse(response)).Message, StringComparison.Ordinal);
    }

    private static Message Trip(FunctionCallContent call) => RecordedTurns.ToMessages([new(ChatRole.Assistant, [call])]).Single();
}
