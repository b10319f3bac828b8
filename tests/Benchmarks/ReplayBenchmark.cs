using System.Diagnostics;
using System.Globalization;
using Demos.Cli;

namespace Benchmarks;

/// <summary>Turns a second that a replay plays, as <c>demos replay</c> does, without the start of the program.</summary>
internal static class ReplayBenchmark
{
    public static async Task<int> RunAsync(TextWriter output, string pattern)
    {
        var workspace = Workspace.Find(named: null, Directory.GetCurrentDirectory());
        var (turns, seconds) = (0, 0.0);
        foreach (var scenario in workspace.Scenarios(pattern))
        {
            using var replay = new RecordingReplay(workspace);
            var recorded = workspace.Recordings(scenario.Id).Sum(recording => recording.Turns.Length);
            await replay.RunAsync(scenario, CancellationToken.None);
            var start = Stopwatch.GetTimestamp();
            var report = await replay.RunAsync(scenario, CancellationToken.None);
            var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scenario.Id,-20} {recorded,5} turns {took,8:0.000} s {recorded / took,8:0} turns/s, {report.Differences.Length} differences"));
            (turns, seconds) = (turns + recorded, seconds + took);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-20} {turns,5} turns {seconds,8:0.000} s {turns / seconds,8:0} turns/s"));
        return 0;
    }
}
