using System.Text;

namespace Theme;

/// <summary>The theme's style sheet and scripts: each is bundled from the files of one folder, in ordinal order of their names.</summary>
public static class ThemeFiles
{
    /// <summary>The bundles: path below <c>/theme/</c>, folder, and what stands around the text of each file.</summary>
    private static readonly (string Path, string Folder, string Begin, string End)[] Bundles =
    [
        ("css/site.css", "css", "", ""),
        ("js/early.js", "js-early", "{\n", "}\n"), // Runs before anything is drawn, so only what must stands in it.
        ("js/site.js", "js", "{\n", "}\n"), // A block of its own: the names of one script are not those of another.
    ];

    /// <summary>Path below <c>/theme/</c>, such as <c>css/site.css</c>, and bytes, as they are built into this assembly.</summary>
    public static IEnumerable<(string Path, byte[] Content)> All()
    {
        var assembly = typeof(ThemeFiles).Assembly;
        var names = assembly.GetManifestResourceNames().Select(name => name.Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        foreach (var (path, folder, begin, end) in Bundles)
        {
            yield return (path, Bundle(names.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Select(name => Read(assembly.GetManifestResourceStream(name)!)), begin, end));
        }
    }

    /// <summary>A bundle as the theme's source folder has it now; null where the path names no bundle or the folder has nothing for it.</summary>
    /// <param name="theme">The source folder of the theme.</param>
    /// <param name="path">Path below <c>/theme/</c>.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static byte[]? From(string theme, string path)
    {
        var (_, folder, begin, end) = Array.Find(Bundles, bundle => bundle.Path == path);
        if (folder is null || !Directory.Exists(Path.Combine(theme, folder)))
        {
            return null;
        }

        var files = Directory.EnumerateFiles(Path.Combine(theme, folder), "*" + Path.GetExtension(path)).Order(StringComparer.Ordinal).ToList();
        return files.Count == 0 ? null : Bundle(files.Select(File.ReadAllText), begin, end);
    }

    private static byte[] Bundle(IEnumerable<string> texts, string begin, string end) =>
        Encoding.UTF8.GetBytes(string.Concat(texts.Select(text => begin + text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n" + end)));

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
