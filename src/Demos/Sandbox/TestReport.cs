using System.Collections.Immutable;

namespace Demos.Sandbox;

/// <summary>Which tests code passes.</summary>
/// <param name="Tests">The tests.</param>
/// <param name="Results">What came out of each.</param>
public sealed record TestReport(ImmutableArray<CodeTest> Tests, ImmutableArray<SandboxResult> Results)
{
    /// <summary>How many tests are passed.</summary>
    public int Passed => Tests.Zip(Results).Count(pair => pair.First.IsPassedBy(pair.Second));

    /// <summary>Whether all are.</summary>
    public bool IsPass => Passed == Tests.Length;

    /// <summary>The tests that were run and failed, in order.</summary>
    public IEnumerable<(CodeTest Test, SandboxResult Result)> Failures =>
        Tests.Zip(Results).Where(pair => pair.Second.Kind is not SandboxKind.NotRun && !pair.First.IsPassedBy(pair.Second));

    /// <summary>Runs all tests on code.</summary>
    public static async Task<TestReport> OfAsync(JavaScriptSandbox sandbox, string code, ImmutableArray<CodeTest> tests, CancellationToken cancellationToken) =>
        new(tests, await sandbox.RunAsync(code, [.. tests.Select(test => test.Call)], cancellationToken));
}
