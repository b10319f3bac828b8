using System.CommandLine;
using Common;
using SiteGen.Cli;

namespace SiteGen.Tests.Cli;

public sealed class NewTests
{
    [Fact]
    public void New_survey_builds_without_findings_and_has_a_page_of_each_kind()
    {
        using var folder = new TemporaryFolder();
        var (code, said, complained) = New(folder.In("my-survey"));
        Assert.True(code == 0, complained);
        Assert.Contains("sitegen preview", said, StringComparison.Ordinal);

        var site = Site.BuildIn(folder.In("my-survey"), "", settings => settings with { IsStrict = true, BaseUrl = "https://example.org", LinkRoot = "/my-survey" });

        Assert.Empty(site.Run.Findings);
        Assert.All(
            ["index.html", "general/index.html", "method/index.html", "models/example-open/index.html", "benchmarks/example-bench/index.html", "claims/example-close/index.html",
             "scenarios/first-questions/index.html", "references/index.html", "data/index.html", "cards/site.png"],
            path => Assert.Contains(path, site.Files.Keys));
        Assert.Contains("<title>my-survey: ", site.Files["index.html"], StringComparison.Ordinal);
        Assert.All(site.Files.Values, text => Assert.DoesNotContain("Catching Up", text, StringComparison.Ordinal));
        Assert.All(site.Files.Values, text => Assert.DoesNotContain("2311.16989", text, StringComparison.Ordinal));
    }

    [Fact]
    public void New_survey_has_what_publishes_it_and_no_gap_is_left_open()
    {
        using var folder = new TemporaryFolder();
        New(folder.In("my-survey"));

        var files = Directory.EnumerateFiles(folder.In("my-survey"), "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder.In("my-survey"), file).Replace('\\', '/'), File.ReadAllText);

        Assert.All([".gitignore", "README.md", ".github/workflows/pages.yml"], path => Assert.Contains(path, files.Keys));
        Assert.StartsWith("# my-survey\n", files["README.md"], StringComparison.Ordinal);
        Assert.All(files, file => Assert.DoesNotMatch(@"\$(name|version)\$", file.Value));
    }

    [Fact]
    public void Actions_of_the_template_are_pinned_as_those_of_the_repository()
    {
        using var folder = new TemporaryFolder();
        New(folder.In("my-survey"));
        var ours = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github/workflows")).Select(File.ReadAllText));

        var used = File.ReadLines(folder.In("my-survey/.github/workflows/pages.yml")).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.Equal(5, used.Count);
        Assert.All(used, line => Assert.Contains(line[line.IndexOf("uses:", StringComparison.Ordinal)..], ours, StringComparison.Ordinal));
    }

    [Fact]
    public void Search_of_the_template_is_made_by_the_version_of_the_repository()
    {
        using var folder = new TemporaryFolder();
        New(folder.In("my-survey"));
        using var pins = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "package.json")));

        var version = pins.RootElement.GetProperty("dependencies").GetProperty("pagefind").GetString();

        Assert.Contains($" pagefind@{version}\n", File.ReadAllText(folder.In("my-survey/.github/workflows/pages.yml")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_that_is_not_empty_is_refused_and_left_as_it_was()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder.In("mine"), "-- notes.txt --\nKeep me.\n");

        var (code, _, complained) = New(folder.In("mine"));

        Assert.Equal(1, code);
        Assert.Contains("is not empty. Give the survey another name, or empty the folder.", complained, StringComparison.Ordinal);
        Assert.Equal(folder.In("mine/notes.txt"), Assert.Single(Directory.EnumerateFileSystemEntries(folder.In("mine"))));
    }

    [Fact]
    public void Empty_folder_is_filled()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("mine"));

        Assert.Equal(0, New(folder.In("mine")).Code);

        Assert.True(File.Exists(folder.In("mine/input/site.yaml")));
    }

    [Theory]
    [InlineData("a\"b")]
    [InlineData("-x")]
    [InlineData("x.")]
    [InlineData("nul")]
    [InlineData("a:b")]
    [InlineData("a\nb")]
    public void Name_that_cannot_be_a_folder_everywhere_is_refused_and_nothing_is_made(string name)
    {
        using var folder = new TemporaryFolder();

        var (code, _, complained) = New(folder.In(name));

        Assert.Equal(1, code);
        Assert.Contains($"'{name}' cannot be the folder of a survey. Use letters", complained, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public void Survey_that_cannot_be_written_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("a-file"), "");

        var (code, _, complained) = New(folder.In("a-file/mine"));

        Assert.Equal(1, code);
        Assert.Contains("could not be made", complained, StringComparison.Ordinal);
        Assert.Equal(folder.In("a-file"), Assert.Single(Directory.EnumerateFileSystemEntries(folder)));
    }

    private static (int Code, string Said, string Complained) New(string folder)
    {
        using var said = new StringWriter();
        using var complained = new StringWriter();
        var code = NewCommand.Make().Parse([folder]).Invoke(new InvocationConfiguration { Output = said, Error = complained });
        return (code, said.ToString(), complained.ToString());
    }
}
