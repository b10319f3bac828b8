using System.Collections.Immutable;
using System.CommandLine;
using Demos.Imports;

namespace Demos.Cli;

/// <summary><c>demos import</c>.</summary>
internal static class ImportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("import", "Turns public outputs, pinned by commit, into figures; the texts go to a cache that git ignores.");
        foreach (var source in PublicSource.All)
        {
            command.Add(Create(surroundings, source.Name, source.Says, [source]));
        }

        command.Add(Create(surroundings, "all", "Imports every public output.", PublicSource.All));
        return command;
    }

    private static Command Create(Surroundings surroundings, string name, string says, ImmutableArray<PublicSource> sources)
    {
        var from = new Option<string?>("--from") { Description = "A folder that has the files as {folder}/{source}/…; without it they are downloaded from the pinned commit.", HelpName = "folder" };
        var models = new Option<string?>("--models") { Description = "Only these models, by their names in the source, with commas between them; figures and texts of the others stay as they are.", HelpName = "names" };
        var add = new Option<string?>("--add") { Description = "Pins the outputs of another model of the source and imports them; needs the network.", HelpName = "model" };
        var input = CommonOptions.Input();
        var command = new Command(name, says) { from, models, input };
        if (name == AlpacaEvalImport.Name)
        {
            command.Add(add);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var folder = parsed.GetValue(from) is { } named ? Path.GetFullPath(named, surroundings.WorkingFolder) : null;
            var asked = (parsed.GetValue(models) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToImmutableHashSet(StringComparer.Ordinal);
            var run = new ImportRun(surroundings, workspace, folder);
            return name == AlpacaEvalImport.Name && parsed.GetValue(add) is { } added
                ? run.AddAsync(sources[0], added, cancellationToken)
                : run.RunAsync(sources, asked, cancellationToken);
        });
        return command;
    }
}
