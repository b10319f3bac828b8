using Common;
using Findings;
using Findings.Yaml;

namespace House.Tests.Workflows;

/// <summary>A workflow of GitHub Actions: its jobs and their steps.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Root">The same as YAML.</param>
internal sealed record Workflow(string Name, string Text, YamlMap Root)
{
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public IEnumerable<(string Id, YamlMap Map)> Jobs => Root.Need("jobs")!.Map() is { } jobs ? jobs.Keys.Select(id => (id, jobs.Need(id)!.Map()!)) : [];

    public IEnumerable<(string Job, YamlMap Map)> Steps => Jobs.SelectMany(job => StepsOf(job.Map).Select(step => (job.Id, step)));

    /// <summary>What steps of our own run.</summary>
    public IEnumerable<string> Runs => Steps.Select(step => step.Map.FindText("run")).OfType<string>();

    public static IEnumerable<YamlMap> StepsOf(YamlMap job) => job.Find("steps")?.Items().Select(step => step.Map()!) ?? [];

    public static Workflow Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", name));
        var findings = new FindingList();
        var root = YamlFile.Parse(text, name, findings);
        Assert.False(findings.HasErrors, string.Join('\n', findings.Sorted()));
        return new(name, text, root!);
    }
}
