using System.Collections.Immutable;
using Demos.Sandbox;

namespace Demos.Tests.Sandbox;

/// <summary>Runs code in the real child process.</summary>
internal static class Boxed
{
    public static JavaScriptSandbox Sandbox { get; } = new(SandboxProgram.OfThisAssembly, new());

    public static Task<ImmutableArray<SandboxResult>> RunAsync(string code, params string[] calls) =>
        Sandbox.RunAsync(code, [.. calls], TestContext.Current.CancellationToken);

    /// <summary>Stands a shell script in the place of the child; it has read its input and said that it is ready.</summary>
    public static Task<ImmutableArray<SandboxResult>> RunScriptAsync(string script, ProcessLimits limits)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs /bin/sh and the tools of Linux.");
        var program = new SandboxProgram("/bin/sh", ["-c", $"cat > /dev/null; echo ready; {script}"]);
        return new JavaScriptSandbox(program, limits).RunAsync("", ["f()"], TestContext.Current.CancellationToken);
    }
}
