using System.Collections.Immutable;

namespace Demos.Scenarios;

/// <summary>One text of a corpus.</summary>
/// <param name="Path">Path below the input folder, with forward slashes.</param>
/// <param name="Text">The text, with <c>\n</c> as line end.</param>
public sealed record CorpusText(string Path, string Text)
{
    /// <summary>Reads every <c>.md</c> file below a folder, sorted by path.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="folder">The corpus below it, such as <c>corpora/survey</c>.</param>
    /// <returns>The texts; none where the folder is missing.</returns>
    public static ImmutableArray<CorpusText> ReadAll(string input, string folder)
    {
        var full = System.IO.Path.Combine(input, folder);
        return !Directory.Exists(full)
            ? []
            :
            [
                .. Directory.EnumerateFiles(full, "*.md", SearchOption.AllDirectories)
                    .Select(file => new CorpusText(System.IO.Path.GetRelativePath(input, file).Replace('\\', '/'), File.ReadAllText(file).ReplaceLineEndings("\n")))
                    .OrderBy(text => text.Path, StringComparer.Ordinal),
            ];
    }
}
