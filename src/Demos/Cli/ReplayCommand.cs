using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Demos.Cli;

/// <summary><c>demos replay</c>.</summary>
internal static class ReplayCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var (scenario, input) = (CommonOptions.Scenario(), CommonOptions.Input());
        var command = new Command("replay", "Runs every recording again, without a model or a network, and compares requests, tool results, passages, outcomes and figures.")
        {
            scenario, input,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var scenarios = workspace.Scenarios(parsed.GetValue(scenario)!).Where(one => RunnerFactory.Check(one, workspace.Findings)).ToList();
            using var replay = new RecordingReplay(workspace);
            var (recordings, differences) = (0, 0);
            foreach (var one in scenarios)
            {
                var report = await replay.RunAsync(one, cancellationToken);
                recordings += report.Recordings;
                differences += report.Differences.Length;
                foreach (var difference in report.Differences)
                {
                    surroundings.Errors.WriteLine(TerminalText.Of(difference));
                }
            }

            surroundings.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{recordings} recordings replayed, {differences} differences."));
            return FindingPrinter.Print(workspace.Findings, surroundings.Errors) && differences == 0 ? 0 : 1;
        });
        return command;
    }
}
