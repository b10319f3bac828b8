using System.Text;
using Demos.Scoring;
using Evidence.Figures;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Cli;

/// <summary>Files of figures: <c>input/evidence/{source}.csv</c>.</summary>
internal sealed class FigureFile(Workspace workspace)
{
    /// <summary>Says in which line the file of a scenario differs from what its recordings give; null where it does not.</summary>
    public string? Difference(Scenario scenario, IReadOnlyList<Recording> recordings) => Difference(scenario.Id, ScoreTable.Of(scenario, recordings));

    /// <summary>Says in which line a file differs from what it should be; null where it does not.</summary>
    public string? Difference(string source, IEnumerable<Figure> figures)
    {
        var path = PathOf(source);
        if (!File.Exists(path))
        {
            return $"evidence/{source}.csv: The file is missing. Write it with 'demos score'.";
        }

        var (then, now) = (File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n'), FigureTableWriter.Write(figures).Split('\n'));
        var line = Enumerable.Range(0, Math.Max(then.Length, now.Length)).FirstOrDefault(at => then.ElementAtOrDefault(at) != now.ElementAtOrDefault(at), -1);
        return line < 0
            ? null
            : FormattableString.Invariant($"evidence/{source}.csv({line + 1}): The line is '{then.ElementAtOrDefault(line)}' and should be '{now.ElementAtOrDefault(line)}'. Write it anew with 'demos score'.");
    }

    /// <summary>Says that the file is there though no recording is; null where it is not.</summary>
    public string? Orphans(Scenario scenario) => File.Exists(PathOf(scenario.Id))
        ? $"evidence/{scenario.Id}.csv: The file has figures of recordings that are not here. Restore the recordings from git, or remove the file."
        : null;

    /// <summary>Writes the file of a scenario.</summary>
    /// <returns>How many rows it has.</returns>
    public int Write(Scenario scenario, IReadOnlyList<Recording> recordings) => Write(scenario.Id, ScoreTable.Of(scenario, recordings));

    /// <summary>Writes a file.</summary>
    /// <returns>How many rows it has.</returns>
    public int Write(string source, IReadOnlyCollection<Figure> figures)
    {
        AtomicFile.Replace(PathOf(source), file => file.Write(Encoding.UTF8.GetBytes(FigureTableWriter.Write(figures))));
        return figures.Count;
    }

    private string PathOf(string source) => Path.Combine(workspace.Input, "evidence", $"{source}.csv");
}
