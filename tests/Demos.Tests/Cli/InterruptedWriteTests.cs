using System.Diagnostics;
using Common;
using Demos.Sandbox;

namespace Demos.Tests.Cli;

/// <summary>Real programs that are killed, or that the disk refuses, while they write.</summary>
public sealed class InterruptedWriteTests : IDisposable
{
    private const string Old = "an older state\n";

    private readonly TemporaryFolder _folder = new();

    public InterruptedWriteTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "input/recordings/word-problems"), "*.json", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "input/scenarios/word-problems.yaml")))
        {
            var copy = _folder.In(Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Directory.CreateDirectory(_folder.In("input/evidence"));
        File.WriteAllText(Table, Old);
    }

    private string Table => _folder.In("input/evidence/word-problems.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Program_that_is_killed_at_any_moment_leaves_the_old_state_or_the_new()
    {
        await ScoreAsync(killAfter: null);
        var whole = File.ReadAllText(Table);
        File.WriteAllText(Table, Old);

        foreach (var moment in (int[])[60, 250, 320, 380, 450])
        {
            await ScoreAsync(TimeSpan.FromMilliseconds(moment));
            Assert.Contains(File.ReadAllText(Table), (string[])[Old, whole]);
        }

        await ScoreAsync(killAfter: null);
        Assert.Equal(whole, File.ReadAllText(Table));
        Assert.Equal(["word-problems.csv"], Directory.EnumerateFileSystemEntries(_folder.In("input/evidence")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Disk_that_takes_no_more_is_an_error_that_loses_nothing()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "A limit on the size of files needs bash.");

        // Files of this process may grow to 1,024 bytes; the table is larger.
        var (exitCode, errors) = await RunAsync("/bin/bash", "-c", $"trap '' XFSZ; ulimit -f 1; export DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0; exec '{SandboxProgram.OfThisAssembly.File}' '{SandboxProgram.OfThisAssembly.Arguments[0]}' score --input '{_folder.In("input")}'");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("error: ", errors, StringComparison.Ordinal);
        Assert.Equal(Old, File.ReadAllText(Table));
        Assert.Equal(["word-problems.csv"], Directory.EnumerateFileSystemEntries(_folder.In("input/evidence")).Select(Path.GetFileName));
    }

    private async Task ScoreAsync(TimeSpan? killAfter)
    {
        using var process = Start(SandboxProgram.OfThisAssembly.File, [SandboxProgram.OfThisAssembly.Arguments[0], "score", "--input", _folder.In("input")]);
        if (killAfter is { } moment)
        {
            await Task.Delay(moment, TestContext.Current.CancellationToken);
            process.Kill();
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<(int ExitCode, string Errors)> RunAsync(string file, params string[] arguments)
    {
        using var process = Start(file, arguments);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, errors);
    }

    private static Process Start(string file, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
