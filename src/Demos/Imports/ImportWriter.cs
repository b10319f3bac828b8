using System.Collections.Immutable;
using System.Text;
using Evidence.Answers;
using Evidence.Figures;
using Evidence.Recordings;
using Findings;

namespace Demos.Imports;

/// <summary>Puts what was imported where it belongs: figures into the input, texts into the cache.</summary>
/// <param name="input">The input folder.</param>
/// <param name="cache">The folder that git ignores.</param>
/// <param name="findings">SG0606 for a name that cannot be a folder; SG02xx for figures that were there before and do not read.</param>
public sealed class ImportWriter(string input, string cache, FindingList findings)
{
    /// <summary>Writes <c>{input}/evidence/{source}.csv</c> and <c>{cache}/texts/{source}/…</c>.</summary>
    /// <param name="source">The public output.</param>
    /// <param name="outcome">What was imported.</param>
    /// <param name="models">The models that were asked for: figures and texts of others stay; empty for all, and then only what was imported stays.</param>
    /// <returns>How many figures the table has now.</returns>
    /// <exception cref="IOException">The disk refuses; each file is either as it was or whole.</exception>
    public int Write(string source, ImportOutcome outcome, ImmutableHashSet<string> models)
    {
        var table = Path.Combine(input, "evidence", source + ".csv");
        ImmutableArray<Figure> figures = [.. outcome.Figures, .. models.IsEmpty ? [] : OthersIn(table, source, models)];
        Replace(table, Encoding.UTF8.GetBytes(FigureTableWriter.Write(figures)));
        var written = outcome.Texts.Where(HasNames).Select(Write).ToHashSet(StringComparer.Ordinal);
        if (models.IsEmpty)
        {
            RemoveOthers(source, written);
        }

        return figures.Length;
    }

    private IEnumerable<Figure> OthersIn(string table, string source, ImmutableHashSet<string> models) =>
        !File.Exists(table) ? [] : FigureTableReader.Read(File.ReadAllText(table), $"evidence/{source}.csv", findings).Where(figure => !models.Contains(figure.Model));

    private string Write(AnswerFile file)
    {
        var path = Path.Combine(cache, AnswerFile.PathOf(file.Source, file.Model, file.Setting));
        Replace(path, AnswerFileText.Write(file));
        return path;
    }

    private bool HasNames(AnswerFile file)
    {
        if (AnswerFile.IsName(file.Model) && (file.Setting.Length == 0 || AnswerFile.IsName(file.Setting)))
        {
            return true;
        }

        findings.Warning("SG0606", new($"evidence/{file.Source}.csv"), $"The name '{file.Model}' or the setting '{file.Setting}' cannot be a folder; its texts were left out.", "Nothing to do; the figures are there.");
        return false;
    }

    /// <summary>Texts of models that the source no longer pins would be shown as if it did.</summary>
    private void RemoveOthers(string source, HashSet<string> written)
    {
        var folder = Path.Combine(cache, AnswerFile.Folder, source);
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.jsonl", SearchOption.AllDirectories).Where(path => !written.Contains(path)).ToList() : [])
        {
            File.Delete(path);
        }
    }

    private static void Replace(string path, byte[] content) => AtomicFile.Replace(path, file => file.Write(content));
}
