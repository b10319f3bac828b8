namespace Browser.Tests;

/// <summary>Chooses one page of each kind of a built site, so that a new kind is looked at without being listed.</summary>
internal static class PageKinds
{
    /// <summary>Every page at the top, and of those below one folder at one depth that show the same kind of thing the longest; of another language the same. Addresses begin with a slash.</summary>
    /// <param name="output">Where the site was built to.</param>
    /// <param name="models">What each page shows, by address; a page that is not among them leads to another.</param>
    public static IReadOnlyList<string> Of(string output, IReadOnlyDictionary<string, Type> models) =>
    [
        .. Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(output, file).Replace('\\', '/'), new FileInfo(file).Length))
            .Where(page => models.ContainsKey(AddressOf(page.Path)))
            .GroupBy(page => $"{KindOf(page.Path)} {models[AddressOf(page.Path)].Name}", StringComparer.Ordinal)
            .Select(kind => kind.OrderByDescending(page => page.Length).ThenBy(page => page.Path, StringComparer.Ordinal).First().Path)
            .Select(AddressOf)
            .Order(StringComparer.Ordinal),
    ];

    private static string AddressOf(string path) => "/" + (path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);

    private static string KindOf(string path) => path.Split('/') switch
    {
        [{ Length: 2 } language, var folder, .. var below] when below.Length > 1 => $"{language}/{folder}/{below.Length}",
        [{ Length: 2 }, ..] => path,
        ["evidence", _, var kind, .. var below] when below.Length > 0 => $"evidence/{kind}",
        [var folder, .. var below] when below.Length > 1 => $"{folder}/{below.Length}",
        _ => path,
    };
}
