using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Findings;

namespace SiteGen.Cli;

/// <summary>The source of the theme's components, where the repository of the generator holds the survey too: a preview compiles it when it changes.</summary>
/// <param name="root">The repository.</param>
internal sealed partial class ThemeProject(string root)
{
    /// <summary>Files that are compiled; style sheets and scripts are served as they stand.</summary>
    private static readonly ImmutableArray<string> Compiled = [".razor", ".cs", ".json", ".csproj"];

    private static readonly string Program = Path.Combine("src", "SiteGen", "SiteGen.csproj");

    /// <summary>Where the components stand.</summary>
    public string Folder { get; } = Path.Combine(root, "theme");

    /// <summary>That beside an input folder; null where there is none.</summary>
    public static ThemeProject? Beside(string input) =>
        Path.GetDirectoryName(input) is { } root && File.Exists(Path.Combine(root, "theme", "Theme.csproj")) && File.Exists(Path.Combine(root, Program)) ? new(root) : null;

    /// <summary>Whether a file must be compiled.</summary>
    public bool Holds(string? path) =>
        path is not null && path.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && Compiled.Contains(Path.GetExtension(path));

    /// <summary>Compiles the theme with the program that shows it.</summary>
    /// <param name="output">The folder for the program.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What the compiler refused, by file and line; none where the program is ready.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no <c>dotnet</c>.</exception>
    public async Task<ImmutableArray<Diagnostic>> Build(string output, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", ["build", Path.Combine(root, Program), "--no-restore", "--nologo", "-v", "q", $"-p:ProgramFolder={output}", "-p:EnforceCodeStyleInBuild=false", "-p:RunAnalyzers=false"]) { RedirectStandardOutput = true };
        using var compiler = Process.Start(start)!;
        using var ending = cancellationToken.Register(() => compiler.Kill(entireProcessTree: true));
        var said = await compiler.StandardOutput.ReadToEndAsync(cancellationToken);
        await compiler.WaitForExitAsync(cancellationToken);
        return compiler.ExitCode == 0 ? [] : FindingsIn(said);
    }

    /// <summary>The errors in what the compiler said; one that says so where it named no line.</summary>
    internal ImmutableArray<Diagnostic> FindingsIn(string said)
    {
        var found = ErrorLine().Matches(said).Select(match => new Diagnostic(
            "SG0431",
            Severity.Error,
            new(Path.GetRelativePath(root, match.Groups["path"].Value).Replace('\\', '/'), Number(match, "line"), Number(match, "column")),
            $"The theme does not compile: {match.Groups["problem"].Value.Trim()} ({match.Groups["code"].Value})",
            "Mend it and save; until then the pages are of the components before.")).Distinct().ToImmutableArray();
        return found.IsEmpty ? [new("SG0431", Severity.Error, new("theme"), "The theme does not compile.", $"See what 'dotnet build {Program}' says.")] : found;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<path>[^\n(]+)\((?<line>\d+),(?<column>\d+)\): error (?<code>\w+): (?<problem>[^\n\[]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorLine();
}
