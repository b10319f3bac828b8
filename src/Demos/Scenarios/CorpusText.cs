using System.Collections.Immutable;

namespace Demos.Scenarios;

/// <summary>One text of a corpus.</summary>
/// <param name="Path">Path below the input folder, with forward slashes.</param>
/// <param name="Text">The text, with <c>\n</c> as line end.</param>
public sealed record CorpusText(string Path, string Text)
{
    /// <summary>Reads every <c>.md</c> file below a folder, sorted by path; or one file.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="folder">The corpus below it, such as <c>corpora/survey</c> or <c>corpora/haystack/7-tea.md</c>.</param>
    /// <returns>The texts; none where the folder is missing.</returns>
    public static ImmutableArray<CorpusText> ReadAll(string input, string folder)
    {
        var full = System.IO.Path.Combine(input, folder);
        var files = File.Exists(full) ? [full] : Directory.Exists(full) ? Directory.EnumerateFiles(full, "*.md", SearchOption.AllDirectories) : [];
        return
        [
            .. files.Select(file => new CorpusText(System.IO.Path.GetRelativePath(input, file).Replace('\\', '/'), File.ReadAllText(file).ReplaceLineEndings("\n")))
                .OrderBy(text => text.Path, StringComparer.Ordinal),
        ];
    }
}
