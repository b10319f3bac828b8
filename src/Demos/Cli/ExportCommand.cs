using System.CommandLine;
using System.Globalization;
using Demos.Exporting;
using Demos.Scoring;
using Findings;
using Spectre.Console;

namespace Demos.Cli;

/// <summary><c>demos export</c>.</summary>
internal static class ExportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var (scenario, input) = (CommonOptions.Scenario(), CommonOptions.Input());
        var format = new Option<string>("--format", "-f") { Description = "What to write.", Required = true }.AcceptOnlyFromAmong([.. Exports.Formats]);
        var models = new Option<string[]>("--model", "-m") { Description = "Only recordings of these models. The default is all.", HelpName = "id", AllowMultipleArgumentsPerToken = true };
        var output = new Option<string>("--output", "-o") { Description = "The folder to write.", HelpName = "folder", Required = true };
        var force = new Option<bool>("--force") { Description = "Replace the folder, with everything in it." };
        var command = new Command("export", """
            Writes recordings and their scores in the format of another program.

            Formats:
              meai     a folder for 'dotnet aieval report --path FOLDER' (Microsoft.Extensions.AI.Evaluation.Console)
              inspect  logs of Inspect AI in JSON, one for each scenario, model and condition, for 'inspect view --log-dir FOLDER'
              jsonl    recordings.jsonl, a line for each recording: scenario, sample, model, setting, question, references,
                       answer, outcome, score, why, tokens, turns, recordedAt, messages; a key without a value is left out

            Example:
              demos export --format inspect --scenario 'agent*' --output logs
            """) { format, scenario, models, output, force, input };
        command.SetAction(async (parsed, _) =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var folder = Need(parsed.GetValue(output)!, parsed.GetValue(force), workspace, surroundings.WorkingFolder);
            var (recordings, gone) = Choose(workspace, parsed.GetValue(scenario)!, parsed.GetValue(models) ?? []);
            if (!FindingPrinter.Print(workspace.Findings, surroundings.Errors))
            {
                // A recording that cannot be read must not be missed in silence.
                return 1;
            }

            var files = await Exports.FilesAsync(parsed.GetValue(format)!, recordings);
            ExportFolder.Replace(folder, files);
            surroundings.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{recordings.Count} recordings in {files.Count} files, written to '{parsed.GetValue(output)}'."));
            if (gone > 0)
            {
                surroundings.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gone} recordings are left out: their scenario has no such sample any more."));
            }

            return 0;
        });
        return command;
    }

    /// <exception cref="UserErrorException">There is no recording of a model, or none at all.</exception>
    private static (List<ScoredRecording> Recordings, int Gone) Choose(Workspace workspace, string pattern, string[] models)
    {
        var read = workspace.Scenarios(pattern)
            .Where(one => RunnerFactory.Check(one, workspace.Findings))
            .Select(one => (Scenario: one, Recordings: workspace.Recordings(one.Id)))
            .ToList();
        var known = read.SelectMany(one => one.Recordings).Select(recording => recording.Model).Distinct().Order(StringComparer.Ordinal).ToList();
        if (known is [] && !workspace.Findings.HasErrors)
        {
            throw new UserErrorException($"The scenarios of '{pattern}' have no recording yet.", "Make some with 'demos run'.");
        }

        if (models.FirstOrDefault(model => !known.Contains(model)) is { } missing)
        {
            throw new UserErrorException($"There is no recording of the model '{missing}'{Closest.Hint(missing, known)}.", "Look at 'demos list', or record it with 'demos run'.");
        }

        var chosen = read.Select(one => (one.Scenario, Recordings: one.Recordings.Where(recording => models is [] || models.Contains(recording.Model)).ToList())).ToList();
        List<ScoredRecording> scored = [.. chosen.SelectMany(one => ScoredRecording.Of(one.Scenario, one.Recordings))];
        return (scored, chosen.Sum(one => one.Recordings.Count) - scored.Count);
    }

    /// <exception cref="UserErrorException">The folder may not be written.</exception>
    private static string Need(string output, bool isForced, Workspace workspace, string workingFolder)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output, workingFolder));
        if (File.Exists(folder))
        {
            throw new UserErrorException($"'{output}' is a file.", "Name a folder.");
        }

        if (Holds(folder, workspace.Input) || Holds(folder, workingFolder))
        {
            throw new UserErrorException($"The folder '{output}' holds the input folder or the one you are in.", "Name a new folder.");
        }

        return isForced || !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any()
            ? folder
            : throw new UserErrorException($"The folder '{output}' is not empty.", "Name a new folder, or replace it with '--force'.");
    }

    private static bool Holds(string folder, string path) =>
        $"{Path.TrimEndingDirectorySeparator(path)}{Path.DirectorySeparatorChar}".StartsWith($"{folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
