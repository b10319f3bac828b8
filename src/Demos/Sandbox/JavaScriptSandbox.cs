using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

namespace Demos.Sandbox;

/// <summary>Runs JavaScript that nobody has read: in a child process with hard limits, an empty environment and an empty folder.</summary>
/// <remarks>
/// <para>The child knows the code and the calls, never what is expected of them: values are compared by the caller, so no code can forge a pass.</para>
/// <para>Cost: a child process for each run, about 0.2 s.</para>
/// <para>Not walled off by the operating system: the code is kept from files and network by having no way to name them. It sees a clock that stands still and random numbers that
/// repeat, so that a run comes out the same twice.</para>
/// </remarks>
/// <param name="program">What is started as the child.</param>
/// <param name="limits">The hard limits.</param>
public sealed class JavaScriptSandbox(SandboxProgram program, ProcessLimits limits)
{
    /// <summary>Loads the code anew before each call, and runs the calls in order until one ends the run.</summary>
    /// <param name="code">JavaScript that declares functions.</param>
    /// <param name="calls">Expressions such as <c>digitSum(493)</c>.</param>
    /// <param name="cancellationToken">Kills the child.</param>
    /// <returns>One result for each call.</returns>
    /// <exception cref="SandboxUnavailableException">The child did not begin, so that nothing can be said of the code.</exception>
    public async Task<ImmutableArray<SandboxResult>> RunAsync(string code, ImmutableArray<string> calls, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("demos-sandbox-");
        try
        {
            var request = JsonSerializer.Serialize(new(code, calls), SandboxProtocol.Default.SandboxRequest);
            return Results(await BoundedProcess.RunAsync(StartIn(folder.FullName), request, limits, cancellationToken), calls.Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private ProcessStartInfo StartIn(string folder)
    {
        var start = new ProcessStartInfo(program.File, program.Arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Windows cannot start a process without its SystemRoot; everything else, and every key with it, stays here.
        foreach (var name in start.Environment.Keys.Where(name => !name.Equals("SystemRoot", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = limits.HeapBytes.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    private static ImmutableArray<SandboxResult> Results(ProcessEnd end, int calls)
    {
        // What stands behind the last line end was cut.
        if (end.Output.Split('\n')[..^1] is not [SandboxProtocol.Ready, .. var lines])
        {
            throw new SandboxUnavailableException(end.Errors);
        }

        List<SandboxResult> results = [.. lines.Take(calls).Select(SandboxProtocol.TryRead).TakeWhile(result => result is not null).OfType<SandboxResult>()];
        if (results.Count < calls && results is not [.., { EndsTheRun: true }])
        {
            results.Add(new(end.Broken ?? (IsOutOfMemory(end) ? SandboxKind.MemoryLimit : SandboxKind.Crashed)));
        }

        return [.. results, .. Enumerable.Repeat(new SandboxResult(SandboxKind.NotRun), calls - results.Count)];
    }

    private static bool IsOutOfMemory(ProcessEnd end) =>
        end.Errors.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || end.Errors.Contains("OutOfMemoryException", StringComparison.Ordinal);
}
