using System.CommandLine;
using Common;
using SiteGen.Cli;
using SiteGen.Rendering;

namespace SiteGen.Tests.Cli;

public sealed class CommandsTests
{
    [Theory]
    [InlineData("--help", "sitegen build --strict")]
    [InlineData("build --help", "--link-root")]
    [InlineData("check --help", "--strict")]
    [InlineData("preview --help", "--port")]
    public async Task Help_says_what_one_may_write(string line, string expected)
    {
        var (code, said, _) = await Run(line);

        Assert.Equal(0, code);
        Assert.Contains(expected, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("biuld", "biuld")]
    [InlineData("build --inptu x", "--inptu")]
    [InlineData("preview --port five", "five")]
    public async Task Word_that_is_not_known_is_told_and_fails(string line, string expected)
    {
        var (code, _, complained) = await Run(line);

        Assert.NotEqual(0, code);
        Assert.Contains(expected, complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_says_in_a_line_what_it_made()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder.In("input"), "-- assets/a.txt --\na\n" + Site.Home);

        var (code, said, complained) = await Run($"build --input {folder.In("input")}");

        Assert.Equal(0, code);
        Assert.Matches(@"^Built \d+ pages? in \d+\.\d s: \d+ files \(\d+ written, 0 removed\), 0 warnings\.\n$", said.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("error", complained, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.In("output/a.txt")));
    }

    [Fact]
    public async Task Build_of_what_was_built_says_so_with_its_warnings_and_a_change_is_built()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder.In("input"), "-- pages/index.md --\nTitle: T\nOrdr: 1\n---\n");
        var line = $"build --input {folder.In("input")}";
        await Run(line);

        var (code, said, complained) = await Run(line);
        File.AppendAllText(folder.In("input/pages/index.md"), "More.\n");
        var (_, changed, _) = await Run(line);

        TextTree.WriteTo(folder, "-- CHANGELOG.md --\n# Changes\n");
        var (_, added, _) = await Run(line);

        Assert.Equal(0, code);
        Assert.Matches(@"^Nothing has changed since the last build: \d+ pages looked over in \d+\.\d s, 1 warning\.\n$", said.ReplaceLineEndings("\n"));
        Assert.Contains("pages/index.md(2,1): warning SG0004: ", complained, StringComparison.Ordinal);
        Assert.StartsWith("Built ", changed, StringComparison.Ordinal);
        Assert.StartsWith("Built ", added, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_without_pagefind_says_once_that_search_is_left_out_and_is_no_worse_for_it()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder.In("input"), Site.Home);

        var (code, said, complained) = await Run($"build --strict --input {folder.In("input")}");
        var (_, _, checkedOnly) = await Run($"check --input {folder.In("input")}");

        Assert.Equal(0, code);
        Assert.EndsWith("0 warnings.\n", said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Single(complained.Split('\n'), line => line.StartsWith("Search is left out: ", StringComparison.Ordinal) && line.Contains("'npm ci'", StringComparison.Ordinal));
        Assert.DoesNotContain("Search", checkedOnly, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_prints_findings_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder.In("input"), "-- pages/index.md --\nTitle: T\nOrdr: 1\n---\n");

        var (code, _, complained) = await Run($"check --input {folder.In("input")}");
        var (strict, _, _) = await Run($"check --strict --input {folder.In("input")}");

        Assert.Equal((0, 1), (code, strict));
        Assert.Contains("pages/index.md(2,1): warning SG0004: ", complained, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.In("output")));
    }

    private static async Task<(int Code, string Said, string Complained)> Run(string line)
    {
        using var renderer = new ComponentRenderer();
        using var said = new StringWriter();
        using var complained = new StringWriter();
        var builds = new BuildRunner(renderer, TimeProvider.System, said, complained, new ProgressDisplay(null, complained));
        var root = Commands.Root(builds, new PreviewRunner(builds, TimeProvider.System, said, complained), new DiffRunner(renderer, TimeProvider.System, said, complained));

        var code = await root.Parse(line).InvokeAsync(new InvocationConfiguration { Output = said, Error = complained });

        return (code, said.ToString(), complained.ToString());
    }
}
