using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Demos.Imports;
using Spectre.Console;

namespace Demos.Cli;

/// <summary><c>demos import</c>.</summary>
internal static class ImportCommand
{
    private const string Pins = "evidence/sources.yaml";

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
        var input = CommonOptions.Input();
        var command = new Command(name, says) { from, input };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var folder = parsed.GetValue(from) is { } named ? Path.GetFullPath(named, surroundings.WorkingFolder) : null;
            var pins = PinnedSources.Read(workspace.Text(Pins), Pins, workspace.Findings);
            var hasFailed = false;
            foreach (var source in sources)
            {
                hasFailed |= !await RunAsync(surroundings, workspace, source, pins, folder, cancellationToken);
            }

            return FindingPrinter.Print(workspace.Findings, surroundings.Errors) && !hasFailed ? 0 : 1;
        });
        return command;
    }

    private static async Task<bool> RunAsync(Surroundings surroundings, Workspace workspace, PublicSource source, ImmutableArray<PinnedSource> pins, string? folder, CancellationToken cancellationToken)
    {
        var cache = Path.Combine(workspace.Repository, "cache");
        var files = new PublicFiles(cache, folder, folder is null ? surroundings.Http : null, surroundings.Time, workspace.Findings);
        var import = source.Create(files, workspace.Findings);
        var outcomes = new List<ImportOutcome>();
        foreach (var id in source.Pins)
        {
            var pinned = pins.FirstOrDefault(known => known.Id == id) ?? throw new UserErrorException($"The file '{Pins}' does not pin '{id}'.", "Restore it from git.");
            if (await import.RunAsync(pinned, new PrintedNames(surroundings.Console), cancellationToken) is { } outcome)
            {
                outcomes.Add(outcome);
            }
        }

        if (workspace.Findings.HasErrors || outcomes.Count < source.Pins.Length)
        {
            return false;
        }

        var all = new ImportOutcome([.. outcomes.SelectMany(outcome => outcome.Figures)], [.. outcomes.SelectMany(outcome => outcome.Answers)]);
        new ImportWriter(workspace.Input, cache).Write(source.Name, all);
        surroundings.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Figures.Length} figures written to input/evidence/{source.Name}.csv."));
        return true;
    }

    private sealed class PrintedNames(IAnsiConsole console) : IProgress<string>
    {
        public void Report(string value) => console.WriteLine($"  {value}");
    }
}
