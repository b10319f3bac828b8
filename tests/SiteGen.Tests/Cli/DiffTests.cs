using Common;
using Evidence.Recordings;
using SiteGen.Cli;
using SiteGen.Rendering;

namespace SiteGen.Tests.Cli;

public sealed class DiffTests
{
    private const string Figures = """
        -- evidence/toy.csv --
        item,model,setting,score,outcome,length,tokens,turns,detail
        a,tiny,max5,1,answered,,,,
        b,tiny,max5,0,answered,,,,
        """;

    [Fact]
    public void Scores_that_flip_and_means_that_move_are_told()
    {
        var (code, said, complained) = Diff(Figures, Figures.Replace("b,tiny,max5,0", "b,tiny,max5,1", StringComparison.Ordinal));

        Assert.Equal("", complained);
        Assert.Equal(0, code);
        Assert.Contains("0 answers, 1 scores, 1 means and 0 quoted numbers are different.", said, StringComparison.Ordinal);
        Assert.Contains("| ` toy/tiny/max5 ` | ` b ` | 0 | 1 |", said, StringComparison.Ordinal);
        Assert.Contains("| ` toy/tiny/max5 ` | 50.0 [9.5, 90.5], n = 2 | 100.0 [34.2, 100.0], n = 2 |", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_different_is_said()
    {
        var (code, said, _) = Diff(Figures, Figures);

        Assert.Equal(0, code);
        Assert.Contains("No answer, score, mean or quoted number is different.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_that_changed_stand_in_fences_that_they_cannot_close()
    {
        const string Path = "recordings/agent-tool-use/smollm2-135m-instruct/year-of-phi-1.json";
        var recording = RecordingReader.Read(File.ReadAllBytes(System.IO.Path.Combine(Repository.Root, "input", Path)), Path, new())!;
        var (_, said, _) = Diff("", "", (before, after) =>
        {
            new RecordingWriter(before).Write(recording with { Outcome = new(OutcomeKind.Answered, "2022") });
            new RecordingWriter(after).Write(recording with { Outcome = new(OutcomeKind.Answered, "```\n# Heading\n<script>") });
        });

        Assert.Contains("1 answers, 0 scores", said, StringComparison.Ordinal);
        Assert.Contains("    ````text\n    ```\n    # Heading\n    <script>\n    ````\n", said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void State_that_is_nowhere_is_told()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder.In("input"), Site.Home);

        var (code, _, complained) = Run(folder.In("input"), "no-such-revision", folder.In("input"), null);

        Assert.Equal(1, code);
        Assert.StartsWith("'no-such-revision' is neither a folder nor a revision of the repository: ", complained, StringComparison.Ordinal);
    }

    [Fact]
    public void Revision_is_read_from_git_and_the_page_shows_the_same()
    {
        using var folder = new TemporaryFolder();

        var (code, said, complained) = Run(Path.Combine(Repository.Root, "input"), "HEAD", "HEAD", folder.In("page"));

        Assert.SkipWhen(complained.Contains("in no repository", StringComparison.Ordinal) || complained.Contains("not a valid object", StringComparison.Ordinal), "This copy has no git history.");
        Assert.Equal("", complained);
        Assert.Equal(0, code);
        Assert.Contains("No answer", said, StringComparison.Ordinal);
        Assert.Contains("No answer, score, mean or quoted number is different.", File.ReadAllText(folder.In("page/index.html")), StringComparison.Ordinal);
    }

    private static (int Code, string Said, string Complained) Diff(string before, string after, Action<string, string>? prepare = null)
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder.In("before"), Site.Home + before);
        TextTree.WriteTo(folder.In("after"), Site.Home + after);
        prepare?.Invoke(folder.In("before"), folder.In("after"));
        return Run(folder.In("after"), folder.In("before"), folder.In("after"), null);
    }

    private static (int Code, string Said, string Complained) Run(string input, string before, string after, string? page)
    {
        using var renderer = new ComponentRenderer();
        using var said = new StringWriter();
        using var complained = new StringWriter();
        var code = new DiffRunner(renderer, TimeProvider.System, said, complained).Run(before, after, input, page, CancellationToken.None);
        return (code, said.ToString(), complained.ToString());
    }
}
