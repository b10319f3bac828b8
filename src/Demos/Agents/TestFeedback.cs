using System.Globalization;
using Demos.Sandbox;

namespace Demos.Agents;

/// <summary>Tells a model which tests its code failed.</summary>
internal static class TestFeedback
{
    private const int Shown = 3;
    private const int ValueCharacters = 200;

    /// <summary>The user's next message: at most three failures, then what to do.</summary>
    public static string Of(TestReport report)
    {
        var failures = report.Failures.Take(Shown).Select(failure => Sentence(failure.Test, failure.Result));
        return string.Create(CultureInfo.InvariantCulture, $"{report.Passed} of {report.Tests.Length} tests pass.\n{string.Join('\n', failures)}\nWrite the whole function again, corrected.");
    }

    private static string Sentence(CodeTest test, SandboxResult result) => result.Kind switch
    {
        SandboxKind.SyntaxError => $"The code cannot be read: {result.Text}.",
        SandboxKind.Value => $"{test.Call} should give {test.Expected}, but gives {Beginning(result.Text)}.",
        SandboxKind.Threw => $"{test.Call} should give {test.Expected}, but throws {result.Text}.",
        _ => $"{test.Call} should give {test.Expected}, but {Broken(result.Kind)}. The tests after it were not run.",
    };

    private static string Broken(SandboxKind kind) => kind switch
    {
        SandboxKind.Timeout => "does not end",
        SandboxKind.MemoryLimit => "takes too much memory",
        SandboxKind.OutputLimit => "prints or returns too much",
        _ => "ends the program",
    };

    private static string Beginning(string value) => value.Length <= ValueCharacters ? value : value[..ValueCharacters] + "…";
}
