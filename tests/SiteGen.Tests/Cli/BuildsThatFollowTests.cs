using System.Collections.Immutable;
using Common;
using SiteGen.Cli;
using SiteGen.Engine;
using SiteGen.Rendering;
using SiteGen.Serving;
using SiteGen.Tests.Assembling;

namespace SiteGen.Tests.Cli;

/// <summary>A build that follows another in the same process, as in the preview: its output is that of a clean build byte by byte, and only pages that say something else were rendered.</summary>
public sealed class BuildsThatFollowTests
{
    private const string Scenario = "common-beliefs";

    private const string Recordings = $"input/recordings/{Scenario}/smollm2-135m-instruct";

    private const string Tree = """
        -- input/pages/index.md --
        Title: Home
        ---
        Welcome, with [the target](/target/) and <xref:target>.
        -- input/pages/agents.md --
        Title: Agents
        Layout: area
        Area: agents
        ---
        It has {{result: toy-bench/tiny-1}} points.
        -- input/pages/cites.md --
        Title: Cites
        ---
        A work says so [@doe2023].
        -- input/pages/target.md --
        Title: Target
        Xref: target
        RedirectFrom: /former/
        ---
        Text.
        -- input/pages/counts.md --
        Title: Counts
        ---
        There are {{count: recordings}} recordings and {{count: models}} models.
        -- input/pages/measures.md --
        Title: Measures
        ---
        It was right in {{measured: common-beliefs/smollm2-135m-instruct accuracy}}.

        ::: scenarios area=trustworthy
        :::
        -- input/pages/quotes.md --
        Title: Quotes
        ---
        ::: answers source=quiz item=0001 models=tiny-1
        :::
        -- input/pages/section/_directory.yml --
        Order: 3
        -- input/pages/section/one.md --
        Title: One
        ---
        One.
        -- input/pages/section/_one.yml --
        Description: The first.
        -- input/pages/section/two.md --
        Title: Two
        ---
        Two.
        -- input/pages/ja/index.md --
        Title: ホーム
        ---
        ようこそ。
        -- input/assets/note.txt --
        A note.
        -- input/data/updates.yaml --
        updates:
        - id: first
          date: 2024-01-02
          title: First
          text: It began.
        -- input/evidence/quiz.csv --
        item,model,setting,score,outcome,length,tokens,turns,detail
        0001,tiny-1,,1,answered,4,,,
        -- CHANGELOG.md --
        # Changelog

        ## 1.0

        - Began.
        """;

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
        { $"input/scenarios/{Scenario}.yaml", "title: Statements", "title: Sentences", $"measures/index.html scenarios/index.html scenarios/{Scenario}/index.html" },
        { $"input/evidence/{Scenario}.csv", "bananas,smollm2-135m-instruct,,0,", "bananas,smollm2-135m-instruct,,1,", $"measures/index.html scenarios/{Scenario}/index.html" },
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
    [InlineData(Recordings + "/bananas.json")]
    [InlineData($"input/evidence/{Scenario}.csv")]
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

    /// <summary>Builds of one site, one after the other; the first is made with the object.</summary>
    private sealed class Builds : IDisposable
    {
        private static readonly ComponentRenderer Renderer = new();

        private readonly TemporaryFolder _folder = new();
        private readonly BuildInput _input;
        private readonly Memory _memory = new();
        private readonly List<FileChange> _changes = [];
        private readonly string? _baseUrl;
        private PipelineRun _last;

        public Builds(string? baseUrl = null)
        {
            _baseUrl = baseUrl;
            TextTree.WriteTo(_folder, Tree);
            TextTree.WriteTo(In("input"), SmallSurvey.Tree);
            CopyOfRepository($"scenarios/{Scenario}.yaml");
            CopyOfRepository($"evidence/{Scenario}.csv");
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, Recordings)))
            {
                CopyOfRepository(Path.GetRelativePath(Path.Combine(Repository.Root, "input"), file));
            }

            Write("input/models.yaml", "models:\n- id: smollm2-135m-instruct\n  name: Small\n  survey_model: tiny-1\n");
            CachedTexts.Put(In("input"), "quiz", "tiny-1", "", CachedTexts.Answer("0001", "How many?", "4 sums."));
            _changes.Clear();
            _input = BuildInput.Of(Settings);
            _last = Run();
            Assert.Empty(_last.Findings.Where(found => found.Severity is Findings.Severity.Error));
        }

        private BuildSettings Settings => new() { Input = In("input"), Output = In("output"), BaseUrl = _baseUrl };

        public string In(string path) => _folder.In(path);

        /// <summary>Builds after a change.</summary>
        public Changed After(Action change)
        {
            var (pages, texts) = (PagesOf(_last), Read(In("output")));
            change();
            _input.Tell([.. _changes]);
            _changes.Clear();
            var run = Run();
            var now = Read(In("output"));
            var findings = string.Join('\n', run.Findings);
            var changed = new Changed(
                [.. PagesOf(run).Where(page => !pages.Contains(page)).Select(page => page.Path)],
                [.. now.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && file.Value != texts.GetValueOrDefault(file.Key)).Select(file => file.Key)],
                run.All<SiteGen.Output.WriteSummary>().SingleOrDefault()?.Written ?? 0,
                findings);
            _last = run.All<OutputFile>().Any() ? run : _last;
            return changed;
        }

        public void AreThoseOfACleanBuild()
        {
            Build(Settings with { Output = In("clean") }, BuildInput.Of(Settings), null);

            var (clean, ours) = (Read(In("clean")), Read(In("output")));
            Assert.Equal(clean.Keys, ours.Keys);
            Assert.All(clean, file => Assert.Equal(file.Value, ours[file.Key]));
        }

        public void Write(string path, string text)
        {
            var isText = File.Exists(In(path));
            Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
            File.WriteAllText(In(path), text);
            _changes.Add(new(In(path), isText));
        }

        public void Replace(string path, string before, string after)
        {
            var text = File.ReadAllText(In(path));
            Assert.Contains(before, text, StringComparison.Ordinal);
            Write(path, text.Replace(before, after, StringComparison.Ordinal));
        }

        public void Remove(string path)
        {
            File.Delete(In(path));
            _changes.Add(new(In(path), IsText: false));
        }

        public void Rename(string from, string to)
        {
            Directory.Move(In(from), In(to));
            _changes.Add(new(In(from), IsText: false));
            _changes.Add(new(In(to), IsText: false));
        }

        public void TellAll()
        {
            _changes.Clear();
            _changes.Add(new(null, IsText: false));
        }

        public void Dispose() => _folder.Dispose();

        private static HashSet<OutputFile> PagesOf(PipelineRun run) =>
            new(run.All<OutputFile>().Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)), ReferenceEqualityComparer.Instance);

        private static ImmutableSortedDictionary<string, string> Read(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => Convert.ToHexString(File.ReadAllBytes(file)), StringComparer.Ordinal);

        private static PipelineRun Build(BuildSettings settings, BuildInput input, Memory? memory)
        {
            var runner = new BuildRunner(Renderer, TimeProvider.System, TextWriter.Null, TextWriter.Null, new(null, TextWriter.Null));
            return memory is null ? runner.RunAloud(settings, Phase.Write, null, CancellationToken.None) : runner.RunAgain(settings, input, memory, CancellationToken.None);
        }

        private void CopyOfRepository(string path)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(In("input/" + path))!);
            File.Copy(Path.Combine(Repository.Root, "input", path), In("input/" + path));
        }

        private PipelineRun Run() => Build(Settings, _input, _memory);
    }

    /// <summary>What a build did.</summary>
    /// <param name="Rendered">Pages that it rendered.</param>
    /// <param name="Different">Pages of the output that have other bytes than before.</param>
    /// <param name="Written">Files that it wrote.</param>
    /// <param name="Findings">What it found, one a line.</param>
    private sealed record Changed(ImmutableSortedSet<string> Rendered, ImmutableSortedSet<string> Different, int Written, string Findings);
}
