using System.CommandLine;
using System.Globalization;
using Demos.Imports;
using Spectre.Console;

namespace Demos.Cli;

/// <summary><c>demos import</c>.</summary>
internal static class ImportCommand
{
    private const string Source = "alpaca-eval";

    private const string Pins = "evidence/sources.yaml";

    public static Command Create(Surroundings surroundings)
    {
        var from = new Option<string?>("--from") { Description = "A folder that has the files as {folder}/alpaca-eval/…; without it they are downloaded from the pinned commit.", HelpName = "folder" };
        var input = CommonOptions.Input();
        var alpaca = new Command(Source, "Counts AlpacaEval's win rates from the judge's verdicts; texts go to a cache that git ignores.") { from, input };
        alpaca.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var source = PinnedSources.Read(workspace.Text(Pins), Pins, workspace.Findings).FirstOrDefault(pinned => pinned.Id == Source)
                ?? throw new UserErrorException($"The file '{Pins}' does not pin '{Source}'.", "Restore it from git.");
            var cache = Path.Combine(workspace.Repository, "cache");
            var folder = parsed.GetValue(from) is { } named ? Path.GetFullPath(named, surroundings.WorkingFolder) : null;
            var files = new PublicFiles(cache, folder, folder is null ? surroundings.Http : null, surroundings.Time, workspace.Findings);
            var progress = new PrintedNames(surroundings.Console);
            var outcome = await new AlpacaEvalImport(files, workspace.Findings).RunAsync(source, progress, cancellationToken);
            if (!FindingPrinter.Print(workspace.Findings, surroundings.Errors) || outcome is null)
            {
                return 1;
            }

            new ImportWriter(workspace.Input, cache).Write(Source, outcome);
            surroundings.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Figures.Length} figures written to input/evidence/{Source}.csv."));
            return 0;
        });
        return new Command("import", "Turns public outputs, pinned by commit, into figures.") { alpaca };
    }

    private sealed class PrintedNames(IAnsiConsole console) : IProgress<string>
    {
        public void Report(string value) => console.WriteLine($"  {value}");
    }
}
