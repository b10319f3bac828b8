using System.Collections.Immutable;
using System.Text;
using Evidence.Answers;
using Findings;

namespace Evidence.Tests.Answers;

public sealed class AnswerFileTextTests
{
    [Fact]
    public void What_is_written_is_what_is_read()
    {
        var file = File(Answer("b", "two\r\nlines, \"quoted\" <b> 日本"), Answer("a", ""));

        var (read, findings) = Read(AnswerFileText.Write(file));

        Assert.Empty(findings);
        Assert.Equal(["a", "b"], read!.Answers.Select(answer => answer.Item));
        Assert.Equal(AnswerFileText.Write(file), AnswerFileText.Write(read));
        Assert.Equal("two\r\nlines, \"quoted\" <b> 日本", read.Answers[1].Said[0].Text);
        Assert.Equal(("shared text", "none", 2.0), (read.Shared[read.Answers[0].Before!], read.Files[0].Licence, read.Answers[0].Scores[0].Value));
    }

    [Fact]
    public void Line_that_is_broken_or_lacks_something_is_found_and_the_rest_is_read()
    {
        var lines = Encoding.UTF8.GetString(AnswerFileText.Write(File(Answer("a", "x"), Answer("b", "y")))).Split('\n').ToList();
        lines.Insert(2, "{\"item\":");
        lines.Insert(3, lines[1].Replace("\"passages\":[],", "", StringComparison.Ordinal));
        lines.Insert(4, lines[1].Replace("\"file\":0", "\"file\":1", StringComparison.Ordinal));
        lines.Insert(5, lines[1].Replace("\"before\":\"k\"", "\"before\":\"other\"", StringComparison.Ordinal));

        var (read, findings) = Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        Assert.Equal([("SG0230", 3), ("SG0230", 4), ("SG0230", 5), ("SG0230", 6)], findings.Select(found => (found.Code, found.Place.Line)));
        Assert.Equal(["a", "b"], read!.Answers.Select(answer => answer.Item));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]\n")]
    [InlineData("{\"format\":2,\"source\":\"s\",\"model\":\"m\",\"setting\":\"\",\"files\":[],\"shared\":{}}\n")]
    public void File_without_a_first_line_that_this_build_reads_is_not_read(string text)
    {
        var (read, findings) = Read(Encoding.UTF8.GetBytes(text));

        Assert.Null(read);
        Assert.Equal(text.Length == 0 ? 0 : 1, findings.Length);
    }

    [Fact]
    public void Setting_that_is_the_only_one_has_a_file_all_the_same()
    {
        Assert.Equal("texts/s/m/all.jsonl", AnswerFile.PathOf("s", "m", ""));
        Assert.Equal("texts/s/m/max5.jsonl", AnswerFile.PathOf("s", "m", "max5"));
    }

    private static (AnswerFile? Read, ImmutableArray<Diagnostic> Findings) Read(byte[] bytes)
    {
        var findings = new FindingList();
        return (AnswerFileText.Read(bytes, "cache/x.jsonl", findings), findings.Sorted());
    }

    private static AnswerFile File(params ReadOnlySpan<PublishedAnswer> answers) => new()
    {
        Format = AnswerFile.CurrentFormat,
        Source = "s",
        Model = "m",
        Setting = "",
        Files = [new("o/r", new string('0', 40), "p", new string('1', 40), "none")],
        Shared = ImmutableSortedDictionary<string, string>.Empty.Add("k", "shared text"),
        Answers = [.. answers],
    };

    private static PublishedAnswer Answer(string item, string text) => new()
    {
        Item = item,
        DataSet = "d",
        Before = "k",
        Asked = "q",
        AskedSha256 = "0",
        Said = [new("assistant", text, "1")],
        Passages = [],
        Scores = [new("people", "utility", 2, 1, 5)],
        File = 0,
        Line = 7,
    };
}
