using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Demos.Cli;

/// <summary><c>demos run</c>.</summary>
internal static class RunCommand
{
    /// <summary>Exit code where a budget ended the run before all was done.</summary>
    public const int BudgetUsedUp = 3;

    private const string Description = """
        Asks models the scenarios and records what happens, failures included. Samples with a fresh recording are skipped, so the same command goes on
        where it was stopped, by Ctrl-C or by a budget (exit code 3). Two runs at once do not harm each other; shards of one run merge by their files.

        Examples:
          demos run --scenario 'agent*' --samples 3
          demos run --model zephyr-7b-beta-ollama --model gpt-3.5-turbo --parallel 8
          demos run --scenario structured-response --repeat 5 --max-tokens 100000
          demos run --shard 2/5 --max-time 20m
        """;

    public static Command Create(Surroundings surroundings)
    {
        var (scenario, input) = (CommonOptions.Scenario(), CommonOptions.Input());
        var model = new Option<string[]>("--model", "-m")
        {
            Description = "Id of a model that 'demos models' lists, or the path of a .gguf file. May be given several times.",
            HelpName = "id|path",
            DefaultValueFactory = _ => [ChosenModel.Default],
            AllowMultipleArgumentsPerToken = true,
        };
        var force = new Option<bool>("--force") { Description = "Record again what has a fresh recording." };
        var offline = new Option<bool>("--offline") { Description = "Do not download weights that are missing: say how to get them instead." };
        var limits = new RunLimitOptions();
        var command = new Command("run", Description) { scenario, model, input, force, offline };
        limits.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var scenarios = workspace.Scenarios(parsed.GetValue(scenario)!);
            var catalogue = workspace.Catalogue();
            var chosen = parsed.GetValue(model)!.Distinct().Select(named => ChosenModel.Find(named, catalogue, surroundings.WorkingFolder)).ToImmutableArray();
            var isRunnable = scenarios.Select(one => RunnerFactory.Check(one, workspace.Findings)).ToList();
            if (!FindingPrinter.Print(workspace.Findings, surroundings.Errors) || isRunnable.Contains(false))
            {
                return 1;
            }

            var options = limits.Of(parsed) with { Recorded = parsed.GetValue(force) ? RecordedSamples.Again : RecordedSamples.Skip };
            var plan = RunPlan.Of(chosen, scenarios, options);
            var weights = new WeightsFetcher(workspace, surroundings, parsed.GetValue(offline) ? Models.NetworkUse.Offline : Models.NetworkUse.Allowed);
            foreach (var one in chosen)
            {
                await weights.NeedAsync(one, cancellationToken);
            }

            using var run = new ScenarioRun(workspace, surroundings.WithKeysOf(chosen.Select(one => one.Entry)), options, DisplayFor(surroundings, plan));
            var report = await run.RunAsync(plan, cancellationToken);
            Print(surroundings.Console, report);
            return !FindingPrinter.Print(workspace.Findings, surroundings.Errors) || report.Failures > 0 ? 1 : report.Left > 0 ? BudgetUsedUp : 0;
        });
        return command;
    }

    private static IRunDisplay DisplayFor(Surroundings surroundings, ImmutableArray<RunTask> plan) =>
        surroundings.Console.Profile.Capabilities is { Interactive: true, Ansi: true }
            ? new TableDisplay(surroundings.Console, plan)
            : new LineDisplay(surroundings.Console, surroundings.Errors);

    private static void Print(IAnsiConsole console, RunReport report)
    {
        foreach (var group in report.Done.GroupBy(done => (done.Task.Model.Entry.Id, done.Task.Scenario)))
        {
            console.WriteLine($"{group.Key.Scenario.Id} on {group.Key.Id}");
            foreach (var line in RunSummary.Of(group.Key.Scenario, [.. group]))
            {
                console.WriteLine($"  {line}");
            }
        }

        if (report.Left > 0)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Stopped: {report.UsedUp}. {report.Left} samples are left; the same command goes on with them."));
        }
    }
}
