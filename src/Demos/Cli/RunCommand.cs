using System.CommandLine;
using Demos.Models;

namespace Demos.Cli;

/// <summary><c>demos run</c>.</summary>
internal static class RunCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var (scenario, input) = (CommonOptions.Scenario(), CommonOptions.Input());
        var model = new Option<string>("--model", "-m")
        {
            Description = "Id of a model that 'demos models' lists, or the path of a .gguf file.",
            HelpName = "id|path",
            DefaultValueFactory = _ => ChosenModel.Default,
        };
        var samples = new Option<int?>("--samples", "-n") { Description = "Only the first samples of each scenario.", HelpName = "count" };
        var force = new Option<bool>("--force") { Description = "Record again what has a fresh recording." };
        var offline = new Option<bool>("--offline") { Description = "Do not download weights that are missing: say how to get them instead." };
        samples.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
            {
                result.AddError("'--samples' takes a number from 1.");
            }
        });

        var command = new Command("run", "Asks a model the scenarios and records what happens, failures included. Samples with a fresh recording are skipped.")
        {
            scenario, model, samples, input, force, offline,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var scenarios = workspace.Scenarios(parsed.GetValue(scenario)!);
            var chosen = ChosenModel.Find(parsed.GetValue(model)!, workspace.Catalogue(), surroundings.WorkingFolder);
            var isRunnable = scenarios.Select(one => RunnerFactory.Check(one, workspace.Findings)).ToList();
            if (!FindingPrinter.Print(workspace.Findings, surroundings.Errors) || isRunnable.Contains(false))
            {
                return 1;
            }

            await new WeightsFetcher(workspace, surroundings, parsed.GetValue(offline) ? NetworkUse.Offline : NetworkUse.Allowed).NeedAsync(chosen, cancellationToken);
            using var run = new ScenarioRun(workspace, chosen, surroundings)
            {
                MostSamples = parsed.GetValue(samples) ?? int.MaxValue,
                Recorded = parsed.GetValue(force) ? RecordedSamples.Again : RecordedSamples.Skip,
            };
            foreach (var one in scenarios)
            {
                await run.RunAsync(one, cancellationToken);
            }

            return FindingPrinter.Print(workspace.Findings, surroundings.Errors) ? 0 : 1;
        });
        return command;
    }
}
