using System.Text;
using Evidence.Recordings;
using Findings;

namespace Evidence.Tests.Recordings;

public sealed class RecordingReaderTests
{
    private static readonly string Good = Encoding.UTF8.GetString(RecordingJson.Write(Recorded.Sample));

    [Fact]
    public void Edited_recording_is_an_error_that_names_it() =>
        Refuses(Good.Replace("Seven.", "Eight.", StringComparison.Ordinal), Recorded.Path,
            $"{Recorded.Path}: error SG0203: The recording was edited: its digest says '");

    [Fact]
    public void Recording_without_a_digest_is_an_error() =>
        Refuses(Good.Replace("\"digest\"", "\"digests\"", StringComparison.Ordinal), Recorded.Path, $"{Recorded.Path}: error SG0203: The recording was edited: its digest says 'nothing'");

    [Fact]
    public void Unknown_format_says_what_is_read_and_how_to_go_on()
    {
        Refuses(Good.Replace("\"format\": 1", "\"format\": 3", StringComparison.Ordinal), Recorded.Path,
            $"{Recorded.Path}: error SG0202: The recording has format '3'; this build reads 1. Update this program, or record again with 'demos run --scenario tool-use'.");
        Refuses("{}", Recorded.Path, $"{Recorded.Path}: error SG0202: The recording has format 'none'");
    }

    [Fact]
    public void Broken_json_is_placed_by_line_and_column()
    {
        Refuses("{\n  \"format\": 1,\n  \"ラマ\": x\n}", Recorded.Path, $"{Recorded.Path}(3,9): error SG0201: This is not a recording: 'x' is an invalid start of a value.");
        Refuses("", Recorded.Path, $"{Recorded.Path}(1,1): error SG0201:");
        Refuses("[1]", Recorded.Path, $"{Recorded.Path}: error SG0202:");
        Refuses("\ufeff{}", Recorded.Path, $"{Recorded.Path}(1,1): error SG0201:");
    }

    [Fact]
    public void Key_that_is_not_known_is_an_error_even_with_a_right_digest() =>
        Refuses(Sealed(Good.Replace("\"scenario\":", "\"extra\": 1,\n  \"scenario\":", StringComparison.Ordinal)), Recorded.Path, $"{Recorded.Path}(3,11): error SG0201: This is not a recording: ");

    [Fact]
    public void Outcome_that_is_not_known_is_an_error() =>
        Refuses(Sealed(Good.Replace("\"answered\"", "\"Answered\"", StringComparison.Ordinal)), Recorded.Path, "SG0201: This is not a recording: The outcome is none of: answered, refused, empty, ");

    [Theory]
    [InlineData("recordings/tool-use/smollm2-135m/s2.json")]
    [InlineData("recordings/tool-use/other/s1.json")]
    [InlineData("elsewhere.json")]
    public void Recording_in_another_place_is_an_error(string path) =>
        Refuses(Good, path, $"{path}: error SG0204: The recording is of scenario 'tool-use', model 'smollm2-135m', sample 's1'; its path says otherwise.");

    [Fact]
    public void Turn_that_carries_too_much_is_an_error()
    {
        var turns = Recorded.Sample.Turns;
        var broken = Recorded.Sample with { Turns = [turns[0], turns[1] with { Request = turns[1].Request with { Carried = 3 } }] };

        Refuses(Encoding.UTF8.GetString(RecordingJson.Write(broken)), Recorded.Path, $"{Recorded.Path}: error SG0205: Turn '2' carries '3' messages");
    }

    [Fact]
    public void Message_without_calls_reads_as_one_with_none()
    {
        var without = Sealed(Good.Replace("\"text\": \"How many?\",", "\"text\": \"How many?\"", StringComparison.Ordinal).Remove(Good.IndexOf("\"calls\"", StringComparison.Ordinal) - 1, "\"calls\": []".Length));

        Assert.NotEqual(Good, without);
        Assert.Empty(RecordingReader.Read(Encoding.UTF8.GetBytes(without), Recorded.Path, new())!.Turns[0].Request.Messages[0].Calls);
    }

    [Fact]
    public void Invalid_utf8_is_a_finding()
    {
        var bytes = Encoding.UTF8.GetBytes(Good);
        bytes[Good.IndexOf("How many", StringComparison.Ordinal)] = 0xff;
        var findings = new FindingList();

        Assert.Null(RecordingReader.Read(bytes, Recorded.Path, findings));
        Assert.True(findings.HasErrors);
    }

    private static void Refuses(string text, string path, string expected)
    {
        var findings = new FindingList();

        Assert.Null(RecordingReader.Read(Encoding.UTF8.GetBytes(text), path, findings));
        Assert.Contains(expected, Assert.Single(findings.Sorted()).ToString(), StringComparison.Ordinal);
    }

    /// <summary>The text with the digest that it should have, so that what lies behind the digest is tested.</summary>
    private static string Sealed(string text)
    {
        var at = text.LastIndexOf("\"digest\": \"", StringComparison.Ordinal) + "\"digest\": \"".Length;
        return text[..at] + ContentDigest.Of(text[..at] + text[(at + 64)..]) + text[(at + 64)..];
    }
}
