namespace SiteGen.Reading;

/// <summary>Finds the files below a folder.</summary>
internal static class FolderFiles
{
    /// <summary>Links that stand behind one another or in one path; Linux follows as many.</summary>
    private const int MostLinks = 40;

    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    /// <summary>Every file, in no order; none where there is no folder. A file that is a link counts, and so does what a folder that is a link leads to, but each folder once:
    /// links that lead in circles end.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="refused">Told a folder that cannot be listed, and why.</param>
    public static List<string> Of(string folder, Action<string, Exception>? refused = null)
    {
        var files = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(Directory.Exists(folder) ? [folder] : []);
        while (waiting.TryPop(out var next))
        {
            try
            {
                if (seen.Add(RealPath(Path.GetFullPath(next))))
                {
                    files.AddRange(Directory.EnumerateFiles(next, "*", All));
                    foreach (var inside in Directory.EnumerateDirectories(next, "*", All).OrderDescending(StringComparer.Ordinal))
                    {
                        waiting.Push(inside);
                    }
                }
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                refused?.Invoke(next, cause);
            }
        }

        return files;
    }

    /// <summary>The path without links in it.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    private static string RealPath(string path)
    {
        var steps = new Stack<string>(Steps(path));
        var real = Path.GetPathRoot(path)!;
        for (var links = 0; steps.TryPop(out var step);)
        {
            var next = Path.Combine(real, step);
            if (new DirectoryInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException($"Links lead in a circle at '{step}'.");
            }

            var full = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(full)!;
            foreach (var again in Steps(full))
            {
                steps.Push(again);
            }
        }

        return real;
    }

    private static IEnumerable<string> Steps(string path) =>
        path[Path.GetPathRoot(path)!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
