using System.Text;
using Demos.Scoring;
using Evidence.Figures;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Cli;

/// <summary>The figures of a scenario: <c>input/evidence/{scenario}.csv</c>.</summary>
internal sealed class FigureFile(Workspace workspace)
{
    /// <summary>Says in which line the file differs from what the recordings give; null where it does not.</summary>
    public string? Difference(Scenario scenario, IReadOnlyList<Recording> recordings)
    {
        var path = PathOf(scenario);
        if (!File.Exists(path))
        {
            return $"evidence/{scenario.Id}.csv: The file is missing. Write it with 'demos score'.";
        }

        var (then, now) = (File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n'), Text(scenario, recordings).Split('\n'));
        var line = Enumerable.Range(0, Math.Max(then.Length, now.Length)).FirstOrDefault(at => then.ElementAtOrDefault(at) != now.ElementAtOrDefault(at), -1);
        return line < 0
            ? null
            : FormattableString.Invariant($"evidence/{scenario.Id}.csv({line + 1}): The line is '{then.ElementAtOrDefault(line)}' and should be '{now.ElementAtOrDefault(line)}'. Write it anew with 'demos score'.");
    }

    /// <summary>Says that the file is there though no recording is; null where it is not.</summary>
    public string? Orphans(Scenario scenario) => File.Exists(PathOf(scenario))
        ? $"evidence/{scenario.Id}.csv: The file has figures of recordings that are not here. Restore the recordings from git, or remove the file."
        : null;

    /// <summary>Writes the file.</summary>
    /// <returns>How many rows it has.</returns>
    public int Write(Scenario scenario, IReadOnlyList<Recording> recordings)
    {
        AtomicFile.Replace(PathOf(scenario), file => file.Write(Encoding.UTF8.GetBytes(Text(scenario, recordings))));
        return ScoreTable.Of(scenario, recordings).Length;
    }

    private static string Text(Scenario scenario, IReadOnlyList<Recording> recordings) => FigureTableWriter.Write(ScoreTable.Of(scenario, recordings));

    private string PathOf(Scenario scenario) => Path.Combine(workspace.Input, "evidence", $"{scenario.Id}.csv");
}
