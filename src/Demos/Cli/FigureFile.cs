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

    /// <summary>Writes the file.</summary>
    /// <returns>How many rows it has.</returns>
    public int Write(Scenario scenario, IReadOnlyList<Recording> recordings)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(scenario))!);
        File.WriteAllText(PathOf(scenario), Text(scenario, recordings));
        return ScoreTable.Of(scenario, recordings).Length;
    }

    private static string Text(Scenario scenario, IReadOnlyList<Recording> recordings) => FigureTableWriter.Write(ScoreTable.Of(scenario, recordings));

    private string PathOf(Scenario scenario) => Path.Combine(workspace.Input, "evidence", $"{scenario.Id}.csv");
}
