using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Evidence.Recordings;
using SiteGen.Assembling;
using Theme.Components;

namespace SiteGen.Tests.Theme;

public sealed class TranscriptViewTests
{
    private const string Hostile = "<script>alert(1)</script> [x](javascript:alert(2)) <img src=x onerror=alert(3)>";

    [Fact]
    public void What_a_model_or_a_tool_said_is_never_markup()
    {
        var page = Show(new Message { Role = "tool", Text = Hostile }, new Message { Role = "system", Text = Hostile }, new Message { Role = Hostile, Text = Hostile });

        Assert.Empty(page.QuerySelectorAll("script, img, a[href^=javascript], [onerror], [style]"));
        Assert.Contains(page.QuerySelectorAll("pre.raw"), raw => raw.TextContent == Hostile);
    }

    [Fact]
    public void Answer_stands_rendered_beside_its_raw_text_with_the_digest()
    {
        var page = Show(new Message { Role = "user", Text = "?" });

        var answer = page.QuerySelector(".message-assistant")!;
        Assert.NotNull(answer.QuerySelector(".rendered"));
        Assert.Equal(Hostile, answer.QuerySelector("details.raw-text pre")!.TextContent);
        Assert.Equal(ContentDigest.Of(Hostile), answer.QuerySelector(".digest code")!.TextContent);
    }

    [Fact]
    public void What_was_judged_is_marked_in_its_place() =>
        Assert.Equal("model, judged", Show(new Message { Role = "user", Text = "?" }).QuerySelector(".message-assistant.judged .who")!.TextContent);

    [Fact]
    public void Turn_has_an_address_and_says_what_it_cost()
    {
        var page = Show(new Message { Role = "user", Text = "?" });

        Assert.NotNull(page.GetElementById("turn-1"));
        Assert.Equal("turn 1, 1,234 tokens read (1,000 kept from before), 56 written, 1.5 s, ended by stop", page.QuerySelector(".turn-end")!.TextContent);
    }

    [Fact]
    public void Calls_are_folded_and_named()
    {
        var calls = page().QuerySelector("details.calls")!;

        Assert.Equal("calls look_up", calls.QuerySelector("summary")!.TextContent);
        Assert.False(calls.HasAttribute("open"));

        static IHtmlDocument page() => Show(new Message { Role = "user", Text = "?" });
    }

    [Fact]
    public void Worked_example_is_told_apart_from_what_the_model_said()
    {
        var page = Show(
            new Message { Role = "system", Text = "Be brief." },
            new Message { Role = "user", Text = "1+1?" },
            new Message { Role = "assistant", Text = "2" },
            new Message { Role = "user", Text = "2+2?" });

        var example = page.QuerySelector(".message-example")!;
        Assert.Contains("2 messages", example.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1+1?", example.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("2+2?", example.TextContent, StringComparison.Ordinal);
    }

    private static IHtmlDocument Show(params Message[] asked) =>
        new HtmlParser().ParseDocument(Rendered.Html<TranscriptView>(("Transcript", Transcripts.Of(RecordingWith(asked)))));

    private static Recording RecordingWith(Message[] asked) => new()
    {
        Format = 1,
        Scenario = "s",
        Sample = "a",
        Model = "m",
        Closure = new("", System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty),
        Provenance = new() { Engine = "e", EngineVersion = "1", RecordedAt = default, Program = "p" },
        Retrieved = [],
        Turns =
        [
            new()
            {
                Request = new() { Key = "", Carried = 0, Messages = [.. asked], Tools = [] },
                Response = new() { Text = Hostile, Calls = [new("1", "look_up", "{\"a\":\"<b>\"}")], FinishReason = "stop" },
                InputTokens = 1234,
                ReusedTokens = 1000,
                OutputTokens = 56,
                ElapsedMs = 1499,
            },
        ],
        Outcome = new(OutcomeKind.Answered, Hostile),
        Digest = "",
    };
}
