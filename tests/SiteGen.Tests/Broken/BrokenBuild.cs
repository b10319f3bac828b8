using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Cli;
using SiteGen.Engine;
using SiteGen.Rendering;

namespace SiteGen.Tests.Broken;

/// <summary>What a build said on the command line, cut into its findings.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Complained">Standard error.</param>
/// <param name="Findings">Lines of it that are findings.</param>
/// <param name="Took">Wall time.</param>
internal sealed partial record BrokenBuild(int Code, string Complained, ImmutableArray<SaidFinding> Findings, TimeSpan Took)
{
    private static readonly ComponentRenderer Renderer = new();

    public static BrokenBuild Of(string input, string output, Phase last = Phase.Write)
    {
        using var said = new StringWriter();
        using var complained = new StringWriter();
        var watch = Stopwatch.StartNew();
        var code = new BuildRunner(Renderer, TimeProvider.System, said, complained, new ProgressDisplay(null, TextWriter.Null))
            .Run(new BuildSettings { Input = input, Output = output }, last, CancellationToken.None);
        var text = complained.ToString();
        return new(code, text, [.. Line().Matches(text).Select(SaidFinding.Of)], watch.Elapsed);
    }

    /// <summary>Every line is a finding or one of the last two, and every finding has all its parts.</summary>
    public void SaysNothingButFindings()
    {
        var lines = Complained.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines[..^2], line => Assert.Matches(Line(), line));
        Assert.Matches("^Read [0-9]", lines[^2]);
        Assert.EndsWith("Nothing was written.", lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Complained, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^\s+at \w+\.", Complained);
        Assert.All(Findings, found => Assert.True(found.Problem.Length > 5 && found.Remedy.Length > 5, found.ToString()));
    }

    /// <summary>What of the expected was not said.</summary>
    public ImmutableArray<BrokenThing> Missing(IEnumerable<BrokenThing> expected) =>
        [.. expected.Where(thing => !Findings.Any(found => found.Code == thing.Code && found.Path == thing.Path && (thing.Line == 0 || found.Line == thing.Line)))];

    [GeneratedRegex(@"^(?<path>[^\n]+?)(\((?<line>[0-9]+)(,[0-9]+)?\))?: (error|warning) (?<code>SG[0-9]{4}): (?<problem>[^\n]*?[.?!]['’""]?) (?<remedy>[^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}

/// <summary>A finding as it was said.</summary>
internal sealed record SaidFinding(string Path, int Line, string Code, string Problem, string Remedy)
{
    public static SaidFinding Of(Match match) => new(
        match.Groups["path"].Value,
        match.Groups["line"] is { Success: true } line ? int.Parse(line.Value, CultureInfo.InvariantCulture) : 0,
        match.Groups["code"].Value,
        match.Groups["problem"].Value,
        match.Groups["remedy"].Value);
}

/// <summary>Something that is broken in an input, and what should be said of it.</summary>
/// <param name="Code">Code of the finding.</param>
/// <param name="Path">File below the input folder.</param>
/// <param name="Line">Line of the file; 0 where the whole file is meant, or where the line does not matter.</param>
internal sealed record BrokenThing(string Code, string Path, int Line = 0);
