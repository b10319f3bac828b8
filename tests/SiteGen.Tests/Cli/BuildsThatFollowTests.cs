namespace SiteGen.Tests.Cli;

/// <summary>A build that follows another in the same process, as in the preview: its output is that of a clean build byte by byte, and only pages that say something else were rendered.</summary>
public sealed class BuildsThatFollowTests
{
    public static TheoryData<string, string, string, string> Texts { get; } = new()
    {
        { "input/pages/target.md", "Text.", "Another text.", "target/index.html" },
        { "input/pages/target.md", "Title: Target", "Title: Aim", "index.html target/index.html" },
        { "input/pages/cites.md", "A work says so [@doe2023].", "Nobody says so.", "cites/index.html references/index.html ja/references/index.html" },
        { "input/pages/section/_directory.yml", "3", "0", "*" },
        { "input/pages/section/_one.yml", "first", "second", "section/one/index.html" },
        { "input/pages/ja/index.md", "ようこそ。", "こんにちは。", "ja/index.html" },
        { "input/data/results.yaml", "12.5", "13.5", "agents/index.html benchmarks/toy-bench/index.html models/tiny-1/index.html" },
        { "input/data/references.bib", "{Counting}", "{Counting anew}", "cites/index.html references/index.html" },
        { "input/data/models.yaml", "Tiny One", "Tiny Uno", "agents/index.html models/index.html" },
        { "input/data/updates.yaml", "It began.", "It has begun.", "" },
        { $"input/scenarios/{Builds.Scenario}.yaml", "title: Statements", "title: Sentences", $"measures/index.html scenarios/index.html scenarios/{Builds.Scenario}/index.html" },
        { $"input/evidence/{Builds.Scenario}.csv", "bananas,smollm2-135m-instruct,,0,", "bananas,smollm2-135m-instruct,,1,", $"measures/index.html scenarios/{Builds.Scenario}/index.html" },
        { "input/evidence/quiz.csv", "0001,tiny-1,,1,", "0001,tiny-1,,0,", "" },
        { "input/models.yaml", "Small", "Tiny", "" },
        { "input/assets/note.txt", "A note.", "Another.", "" },
        { "input/site.yaml", "Catching Up", "Catching Down", "*" },
        { "CHANGELOG.md", "Began.", "Began anew.", "changelog/index.html" },
        { "cache/texts/quiz/tiny-1/all.jsonl", "4 sums", "5 sums", "" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Changed_text_gives_what_a_clean_build_gives(string path, string before, string after, string rendered)
    {
        using var builds = new Builds(path.EndsWith("updates.yaml", StringComparison.Ordinal) ? "https://example.org" : null);

        var changed = builds.After(() => builds.Replace(path, before, after));

        builds.AreThoseOfACleanBuild();
        if (rendered != "*")
        {
            Assert.All(rendered.Split(' ', StringSplitOptions.RemoveEmptyEntries), page => Assert.Contains(page, changed.Rendered));
            Assert.Equal(changed.Different, changed.Rendered);
        }
    }

    [Fact]
    public void Nothing_is_rendered_and_written_where_nothing_changed()
    {
        using var builds = new Builds();

        var changed = builds.After(() => { });

        Assert.Empty(changed.Rendered);
        Assert.Equal(0, changed.Written);
    }

    [Theory]
    [InlineData("input/pages/new.md", "Title: New\n---\nNew.\n")]
    [InlineData("input/pages/section/_two.yml", "Description: The second.\n")]
    [InlineData("input/pages/ja/agents.md", "Title: エージェント\nLayout: area\nArea: agents\n---\n{{result: toy-bench/tiny-1}}点。\n")]
    [InlineData("input/assets/more.txt", "More.")]
    public void New_file_gives_what_a_clean_build_gives(string path, string text)
    {
        using var builds = new Builds();

        builds.After(() => builds.Write(path, text));

        builds.AreThoseOfACleanBuild();
    }

    [Theory]
    [InlineData("input/pages/section/two.md")]
    [InlineData("input/pages/section/_one.yml")]
    [InlineData("input/pages/ja/index.md")]
    [InlineData("input/assets/note.txt")]
    [InlineData("input/data/updates.yaml")]
    [InlineData(Builds.Recordings + "/bananas.json")]
    [InlineData($"input/evidence/{Builds.Scenario}.csv")]
    [InlineData("cache/texts/quiz/tiny-1/all.jsonl")]
    [InlineData("CHANGELOG.md")]
    [InlineData("input/site.yaml")]
    public void File_that_is_gone_gives_what_a_clean_build_gives(string path)
    {
        using var builds = new Builds();

        builds.After(() => builds.Remove(path));

        builds.AreThoseOfACleanBuild();
    }

    [Fact]
    public void Folder_that_was_renamed_gives_what_a_clean_build_gives()
    {
        using var builds = new Builds();

        builds.After(() => builds.Rename("input/pages/section", "input/pages/chapter"));

        builds.AreThoseOfACleanBuild();
    }

    [Fact]
    public void More_changes_than_were_named_give_what_a_clean_build_gives()
    {
        using var builds = new Builds();

        var changed = builds.After(() =>
        {
            builds.Replace("input/pages/target.md", "Text.", "Another.");
            builds.TellAll();
        });

        builds.AreThoseOfACleanBuild();
        Assert.Equal(["ja/target/index.html", "target/index.html"], changed.Rendered);
    }

    [Fact]
    public void Mistake_is_found_and_is_gone_when_it_is_mended()
    {
        using var builds = new Builds();

        Assert.Contains("SG0301", builds.After(() => builds.Replace("input/pages/target.md", "Title: Target\n", "")).Findings);
        Assert.Contains("SG0301", builds.After(() => builds.Replace("input/pages/cites.md", "A work", "One work")).Findings);
        var mended = builds.After(() => builds.Replace("input/pages/target.md", "Xref", "Title: Target\nXref"));

        Assert.Empty(mended.Findings);
        Assert.Equal(["cites/index.html", "ja/cites/index.html"], mended.Rendered);
        builds.AreThoseOfACleanBuild();
    }

    [Fact]
    public void Broken_link_is_found_and_is_gone_when_the_page_is_there()
    {
        using var builds = new Builds();

        Assert.Contains("SG0402", builds.After(() => builds.Replace("input/pages/cites.md", "A work", "[A work](/new/)")).Findings);
        Assert.Contains("SG0402", builds.After(() => builds.Replace("input/pages/counts.md", "There", "Here")).Findings);

        Assert.Empty(builds.After(() => builds.Write("input/pages/new.md", "Title: New\n---\nNew.\n")).Findings);
        builds.AreThoseOfACleanBuild();
    }

    [Fact]
    public void File_of_the_output_that_somebody_else_wrote_is_written_again()
    {
        using var builds = new Builds();
        builds.Write("output/target/index.html", "Not ours.");
        builds.Write("output/.sitegen-files", File.ReadAllText(builds.In("output/.sitegen-files")) + "extra.html\n");

        builds.After(() => { });

        builds.AreThoseOfACleanBuild();
    }
}
