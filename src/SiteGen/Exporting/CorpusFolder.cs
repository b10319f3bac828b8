using System.Text;
using Theme.Models;

namespace SiteGen.Exporting;

/// <summary>Keeps the survey's own pages as plain text at <c>corpora/survey</c>, where the demos' retrieval reads them.</summary>
/// <remarks>The copy is committed, so that a recording can say what its passages were cut from; it changes only when somebody exports it again.</remarks>
/// <param name="input">The input folder.</param>
public sealed class CorpusFolder(string input)
{
    private readonly string _folder = Path.Combine(input, "corpora", "survey");

    /// <summary>The file name and text of each English page, in ordinal order of names.</summary>
    public static IReadOnlyList<(string Name, string Text)> TextsOf(IEnumerable<TextPage> pages) =>
    [
        .. pages.Where(page => page.Language == "en" && !page.IsUnlisted)
            .Select(page => (Name: Path.GetFileName(page.Source), Text: PlainPage.Of(page)))
            .OrderBy(file => file.Name, StringComparer.Ordinal),
    ];

    /// <summary>Writes the pages and removes what is no page any more.</summary>
    /// <returns>Names of files that changed, came or went.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public IReadOnlyList<string> Write(IEnumerable<TextPage> pages)
    {
        Directory.CreateDirectory(_folder);
        var texts = TextsOf(pages);
        var changed = texts.Where(file => !File.Exists(In(file.Name)) || File.ReadAllText(In(file.Name)) != file.Text).ToList();
        changed.ForEach(file => File.WriteAllText(In(file.Name), file.Text, new UTF8Encoding(false)));
        var gone = Directory.EnumerateFiles(_folder, "*.md").Select(path => Path.GetFileName(path)).Except(texts.Select(file => file.Name)).ToList();
        gone.ForEach(name => File.Delete(In(name)));
        return [.. changed.Select(file => file.Name).Concat(gone).Order(StringComparer.Ordinal)];
    }

    private string In(string name) => Path.Combine(_folder, name);
}
