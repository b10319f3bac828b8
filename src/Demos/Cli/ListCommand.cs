using System.CommandLine;
using System.Globalization;
using Evidence.Freshness;
using Evidence.Recordings;
using Evidence.Scenarios;
using Spectre.Console;

namespace Demos.Cli;

/// <summary><c>demos list</c>.</summary>
internal static class ListCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var (scenario, input) = (CommonOptions.Scenario(), CommonOptions.Input());
        var command = new Command("list", "Lists scenarios with their samples, and which models have recordings of them, fresh or stale.") { scenario, input };
        command.SetAction(parsed =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var table = new Table().Border(TableBorder.Simple).AddColumns("scenario", "runner", "samples", "model", "recordings", "why stale");
            var closures = new Closures(workspace.Input);
            foreach (var one in workspace.Scenarios(parsed.GetValue(scenario)!))
            {
                var runner = string.Create(CultureInfo.InvariantCulture, $"{one.Runner} {one.RunnerVersion}");
                var rows = workspace.Recordings(one.Id).GroupBy(recording => recording.Model, StringComparer.Ordinal).ToList();
                foreach (var (model, recordings, why) in rows.Select(group => Row(one, group, closures)).DefaultIfEmpty(("-", "none", "")))
                {
                    string[] cells = [one.Id, runner, one.Samples.Length.ToString(CultureInfo.InvariantCulture), model, recordings, why];
                    table.AddRow([.. cells.Select(cell => new Text(cell))]);
                }
            }

            surroundings.Console.Write(table);
            return FindingPrinter.Print(workspace.Findings, surroundings.Errors) ? 0 : 1;
        });
        return command;
    }

    private static (string Model, string Recordings, string Why) Row(Scenario scenario, IGrouping<string, Recording> recordings, Closures closures)
    {
        var verdicts = recordings.Select(recording => closures.Judge(scenario, recording)).ToList();
        var states = Enum.GetValues<FreshnessState>()
            .Select(state => (state, count: verdicts.Count(verdict => verdict.State == state)))
            .Where(pair => pair.count > 0)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.count} {pair.state.ToString().ToLowerInvariant()}"));
        var why = verdicts.Where(verdict => verdict.State is not FreshnessState.Fresh).Select(verdict => verdict.Reason).Distinct();
        return (recordings.Key, string.Join(", ", states), string.Join(' ', why));
    }
}
