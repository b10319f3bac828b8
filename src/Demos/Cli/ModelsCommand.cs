using System.CommandLine;
using Demos.Models;
using Spectre.Console;

namespace Demos.Cli;

/// <summary><c>demos models</c>.</summary>
internal static class ModelsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var input = CommonOptions.Input();
        var command = new Command("models", "Lists the models: what is here, what answers, and what needs something first.") { input, Get(surroundings) };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var states = new ModelStates(WeightsLocator.For(workspace.Repository, surroundings.ModelsFolder), surroundings);
            var table = new Table().Border(TableBorder.Simple).AddColumns("id", "name", "how", "state");
            foreach (var entry in workspace.Catalogue().Entries)
            {
                string[] cells = [entry.Id, entry.Name, entry.Provider.ToString().ToLowerInvariant(), await states.OfAsync(entry, cancellationToken)];
                table.AddRow([.. cells.Select(cell => new Text(cell))]);
            }

            surroundings.Console.Write(table);
            return FindingPrinter.Print(workspace.Findings, surroundings.Errors) ? 0 : 1;
        });
        return command;
    }

    private static Command Get(Surroundings surroundings)
    {
        var id = new Argument<string>("id") { Description = "Id of a local model." };
        var input = CommonOptions.Input();
        var command = new Command("get", "Downloads the weights of a local model into the folder 'models' beside the input folder, and checks them.") { id, input };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var entry = ChosenModel.Find(parsed.GetValue(id)!, workspace.Catalogue(), surroundings.WorkingFolder).Entry;
            if (entry.Weights is null)
            {
                throw new UserErrorException($"The model '{entry.Id}' is served by an endpoint and has no weights to download.", "Start its server instead.");
            }

            var path = await new WeightsFetcher(workspace, surroundings, NetworkUse.Allowed).FetchAsync(entry, cancellationToken);
            surroundings.Console.WriteLine($"{path} is complete and is what the catalogue names.");
            return 0;
        });
        return command;
    }
}
