using System.Text;
using Evidence.Answers;
using Evidence.Figures;
using Evidence.Recordings;

namespace Demos.Imports;

/// <summary>Puts what was imported where it belongs: figures into the input, texts into the cache.</summary>
/// <param name="input">The input folder.</param>
/// <param name="cache">The folder that git ignores.</param>
public sealed class ImportWriter(string input, string cache)
{
    /// <summary>Writes <c>{input}/evidence/{source}.csv</c> and <c>{cache}/{source}/answers.jsonl</c>.</summary>
    /// <exception cref="IOException">The disk refuses; each file is either as it was or whole.</exception>
    public void Write(string source, ImportOutcome outcome)
    {
        Replace(Path.Combine(input, "evidence", source + ".csv"), FigureTableWriter.Write(outcome.Figures));
        Replace(Path.Combine(cache, source, "answers.jsonl"), AnswerLines.Write(outcome.Answers));
    }

    private static void Replace(string path, string text) => AtomicFile.Replace(path, file => file.Write(Encoding.UTF8.GetBytes(text)));
}
