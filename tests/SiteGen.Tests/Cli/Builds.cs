using System.Collections.Immutable;
using Common;
using SiteGen.Cli;
using SiteGen.Engine;
using SiteGen.Rendering;
using SiteGen.Serving;
using SiteGen.Tests.Assembling;

namespace SiteGen.Tests.Cli;

/// <summary>Builds of one site, one after the other; the first is made with the object.</summary>
internal sealed class Builds : IDisposable
{
    public const string Scenario = "common-beliefs";

    public const string Recordings = $"input/recordings/{Scenario}/smollm2-135m-instruct";

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
internal sealed record Changed(ImmutableSortedSet<string> Rendered, ImmutableSortedSet<string> Different, int Written, string Findings);
