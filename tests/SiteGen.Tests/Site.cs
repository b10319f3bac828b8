using System.Collections.Immutable;
using System.Text;
using Common;
using Findings;
using SiteGen.Cli;
using SiteGen.Engine;
using SiteGen.Rendering;

namespace SiteGen.Tests;

/// <summary>A whole site in one string, built as the command line builds it.</summary>
/// <param name="Run">Documents and findings.</param>
/// <param name="Files">What stands in the output folder, by path, as text.</param>
/// <param name="Said">Standard output.</param>
/// <param name="Complained">Standard error.</param>
internal sealed record Site(PipelineRun Run, ImmutableSortedDictionary<string, string> Files, string Said, string Complained)
{
    /// <summary>The page that every other leads to: a site without it has broken links.</summary>
    public const string Home = "\n-- pages/index.md --\nTitle: Home\n---\n";

    private static readonly ComponentRenderer Renderer = new();

    /// <summary>Builds in a folder that is gone afterwards.</summary>
    /// <param name="tree">The input: <c>-- pages/index.md --</c> begins a file.</param>
    /// <param name="prepare">Changes the input folder before the build, for what a string cannot hold.</param>
    /// <param name="settings">Changes the settings.</param>
    public static Site Build(string tree, Action<string>? prepare = null, Func<BuildSettings, BuildSettings>? settings = null)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("input"));
        prepare?.Invoke(folder.In("input"));
        return BuildIn(folder, tree, settings);
    }

    /// <summary>Builds in a folder that stays: input in <c>input</c>, output in <c>output</c>.</summary>
    public static Site BuildIn(string folder, string tree, Func<BuildSettings, BuildSettings>? settings = null)
    {
        TextTree.WriteTo(Path.Combine(folder, "input"), tree);
        Directory.CreateDirectory(Path.Combine(folder, "input"));
        using var said = new StringWriter();
        using var complained = new StringWriter();
        var asked = new BuildSettings { Input = Path.Combine(folder, "input"), Output = Path.Combine(folder, "output") };
        var run = new BuildRunner(Renderer, TimeProvider.System, said, complained, new ProgressDisplay(null, complained))
            .RunAloud(settings?.Invoke(asked) ?? asked, Phase.Write, null, CancellationToken.None);
        return new(run, Read(asked.Output), said.ToString(), complained.ToString());
    }

    /// <summary>Asserts that there is an error at a place: <c>pages/index.md(3,1)</c>.</summary>
    public void HasError(string code, string at) => Has(Severity.Error, code, at);

    /// <summary>Asserts that there is a warning at a place.</summary>
    public void HasWarning(string code, string at) => Has(Severity.Warning, code, at);

    private void Has(Severity severity, string code, string at) =>
        Assert.True(
            Run.Findings.Any(found => found.Severity == severity && found.Code == code && found.Place.ToString() == at),
            $"No {severity} {code} at {at}, but:\n{string.Join('\n', Run.Findings)}");

    private static ImmutableSortedDictionary<string, string> Read(string output) =>
        !Directory.Exists(output)
            ? ImmutableSortedDictionary<string, string>.Empty
            : Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetFileName(path) != ".sitegen-files")
                .ToImmutableSortedDictionary(path => Path.GetRelativePath(output, path).Replace('\\', '/'), path => File.ReadAllText(path, Encoding.UTF8), StringComparer.Ordinal);
}
