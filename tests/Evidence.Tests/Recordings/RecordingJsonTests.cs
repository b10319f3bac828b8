using System.Text;
using CsCheck;
using Evidence.Recordings;
using Findings;

namespace Evidence.Tests.Recordings;

public sealed class RecordingJsonTests
{
    [Fact]
    public void Write_read_write_gives_the_same_bytes()
    {
        var first = RecordingJson.Write(Recorded.Sample);

        Assert.Equal(first, RecordingJson.Write(Read(first)));
    }

    [Fact]
    public void Any_text_survives_or_is_mended_once_and_for_all() =>
        Gen.Select(NastyText.Any, NastyText.Any, Gen.Double[-1e300, 1e300], Gen.Enum<OutcomeKind>()).Sample((one, other, number, outcome) =>
        {
            var recording = Recorded.Sample with
            {
                Retrieved = [new(one, 0, 1, number, other)],
                Outcome = new(outcome, one, other),
                Turns = [Recorded.TurnOf(0, [new() { Role = "user", Text = one, Calls = [new(one, other, one)] }], new() { Text = other, Calls = [] })],
            };

            var first = RecordingJson.Write(recording);
            var read = Read(first);

            Assert.Equal(WellFormed.Text(one), read.Outcome.Answer);
            Assert.Equal(WellFormed.Text(other), read.Turns[0].Response!.Text);
            Assert.Equal(number, read.Retrieved[0].Score);
            Assert.Equal(outcome, read.Outcome.Kind);
            Assert.Equal(first, RecordingJson.Write(read));
        }, iter: 300);

    [Fact]
    public void Lone_surrogate_becomes_the_replacement_character()
    {
        var read = Read(RecordingJson.Write(Recorded.Sample with { Outcome = new(OutcomeKind.Truncated, "cut \ud83d") }));

        Assert.Equal("cut \ufffd", read.Outcome.Answer);
    }

    [Theory]
    [InlineData("ja-JP")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Bytes_do_not_depend_on_the_culture(string culture)
    {
        var before = RecordingJson.Write(Recorded.Sample);

        Assert.Equal(before, Cultures.In(culture, () => RecordingJson.Write(Recorded.Sample)));
    }

    [Fact]
    public void Text_is_readable_and_ordered()
    {
        var text = Encoding.UTF8.GetString(RecordingJson.Write(Recorded.Sample));

        Assert.StartsWith("{\n  \"format\": 1,\n  \"scenario\": \"tool-use\",\n  \"sample\": \"s1\",", text, StringComparison.Ordinal);
        Assert.EndsWith("\"\n}\n", text, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"answered\"", text, StringComparison.Ordinal);
        Assert.Contains("Llama ラマ", text, StringComparison.Ordinal);
        Assert.Contains("0.30000000000000004", text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OutcomeKind.InvalidCall, "invalid-call")]
    [InlineData(OutcomeKind.ContextOverflow, "context-overflow")]
    [InlineData(OutcomeKind.Unjudged, "unjudged")]
    public void Outcome_is_written_in_kebab_case(OutcomeKind kind, string word)
    {
        Assert.Equal(word, OutcomeWords.Of(kind));
        Assert.Equal(kind, OutcomeWords.Find(word));
    }

    private static Recording Read(byte[] bytes)
    {
        var findings = new FindingList();
        var read = RecordingReader.Read(bytes, Recorded.Path, findings);
        Assert.Empty(findings.Sorted());
        return read!;
    }
}
