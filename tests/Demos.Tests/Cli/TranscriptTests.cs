using Common;
using Demos.Cli;
using Demos.Scoring;
using Demos.Tests.Scenarios;
using Demos.Tests.Scoring;
using Evidence.Recordings;

namespace Demos.Tests.Cli;

public sealed class TranscriptTests
{
    [Fact]
    public async Task Show_finds_a_recording_by_a_part_of_its_id_and_says_who_what_and_how_it_ended()
    {
        var (exitCode, text, _) = await Started.With(Repository.Root, "show", "agent-tool-use/smollm2-135m-instruct/multi");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("agent-tool-use/smollm2-135m-instruct/multiply", text, StringComparison.Ordinal);
        string[] parts = ["SHA-256 b179c9523d0e", "── turn 2 of 2", "  → calculate {\"expression\":\"22.0 - 11.0\"}", "tool: calculate", "outcome   answered", "by 'number'"];
        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("agent-tool-use/smollm2-135m-instruct/look-up-gpt-4")]
    [InlineData("rag-survey/smollm2-135m-instruct/shepherd")]
    [InlineData("needle/smollm2-135m-instruct/l2048-d10")]
    public async Task No_line_is_wider_than_80_columns(string id)
    {
        var (_, text, _) = await Started.With(Repository.Root, "show", id);

        Assert.DoesNotContain(text.ReplaceLineEndings("\n").Split('\n'), line => line.Length > 80);
    }

    [Fact]
    public async Task Json_is_the_file_as_it_is()
    {
        var (_, text, _) = await Started.With(Repository.Root, "show", "multiply", "--json");

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "input/recordings/agent-tool-use/smollm2-135m-instruct/multiply.json"), TestContext.Current.CancellationToken), text);
    }

    [Fact]
    public void One_turn_has_the_whole_request_at_full_length()
    {
        var first = Recorded.Answered("yes").Turns[0];
        var scored = Scored(Recorded.Answered("yes") with
        {
            Turns =
            [
                first with { Request = first.Request with { Messages = [new() { Role = "user", Text = new string('~', 5000) }] } },
                first with { Request = first.Request with { Carried = 2, Messages = [new() { Role = "user", Text = "And now?" }] } },
            ],
        });

        var (all, only) = (new Transcript(scored.Recording, scored).All("fresh"), new Transcript(scored.Recording, scored).Only(2));

        Assert.Equal((1500, 5000), (all.Count('~'), only.Count('~')));
        Assert.Contains("── turn 2 of 2", only, StringComparison.Ordinal);
        Assert.DoesNotContain("── turn 1 of 2", only, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_model_wrote_cannot_drive_the_terminal()
    {
        var recording = Recorded.Of(new(OutcomeKind.Answered, "a\u001b[2Jb", "c\u009bd\a"), "first\r\n\u001b]0;title\u0007\tsecond") with
        {
            Retrieved = [new("corpora/a\u001b.md", 0, 3, 1, "p\u001b[1mq")],
        };

        var text = new Transcript(recording, Scored(recording)).All("fresh").ReplaceLineEndings("\n");

        Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter != '\n');
        Assert.Contains("  first\n  ]0;title second\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Recording_whose_sample_is_gone_is_shown_without_a_score()
    {
        var text = new Transcript(Recorded.Answered("yes"), null).All("unverifiable: The sample is gone.");

        Assert.Contains("score     none: the scenario has no such sample any more", text, StringComparison.Ordinal);
        Assert.DoesNotContain("accepted", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one two three", "  one two|  three")]
    [InlineData("abcdefghijkl", "  abcdefgh|  ijkl")]
    [InlineData("漢字漢字漢字", "  漢字漢字|  漢字")]
    [InlineData("a\n\nb", "  a||  b")]
    [InlineData("", "")]
    public void Lines_are_broken_at_words_and_by_columns(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', new WrappedText(10).Lines(text, 2)));

    private static ScoredRecording Scored(Recording recording)
    {
        var scenario = Given.Scenario("question");
        var sample = Given.Sample("Really?", ["yes"]);
        return new(scenario, sample, recording, Scorers.Judge(scenario.Scorer, sample, recording));
    }
}
