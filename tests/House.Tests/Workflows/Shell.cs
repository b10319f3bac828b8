using System.Diagnostics;
using Common;

namespace House.Tests.Workflows;

/// <summary>Runs programs as on a machine that knows nothing of GitHub.</summary>
internal static class Shell
{
    /// <summary>What a program said, on both streams, and how it ended.</summary>
    public sealed record Said(int ExitCode, string Output, string Errors);

    /// <summary>Runs a script of <c>.ci</c> with the programs that the tests were built with.</summary>
    /// <param name="variables">What GitHub would say through the environment.</param>
    /// <param name="script">Path of the script below the repository, or whole.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Said Script(Dictionary<string, string> variables, string script, params string[] arguments) => Run(
        new(variables) { ["NO_BUILD"] = "1", ["CONFIGURATION"] = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)) },
        "bash",
        [Path.Combine(Repository.Root, script), .. arguments]);

    public static Said Run(Dictionary<string, string> variables, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(IsOfGitHub).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, errors.Result);
    }

    private static bool IsOfGitHub(string name) =>
        name is "CI" or "GH_TOKEN" or "OPENAI_API_KEY" or "HAS_OPENAI_KEY" || name.StartsWith("GITHUB_", StringComparison.Ordinal) || name.StartsWith("SITE_", StringComparison.Ordinal);
}
