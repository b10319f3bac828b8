using System.Runtime.InteropServices;

namespace SiteGen.Cli;

/// <summary>Finds pagefind, which makes the index for search, where npm puts it or on the path.</summary>
internal static class PagefindPlace
{
    private static readonly string Extension = OperatingSystem.IsWindows() ? ".exe" : "";

    private static readonly string Machine =
        (OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : OperatingSystem.IsFreeBSD() ? "freebsd" : "linux")
        + "-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    /// <summary>The program; null where it is not on this machine.</summary>
    /// <param name="input">The input folder: <c>node_modules</c> beside it is looked into, then those of the folders above.</param>
    /// <param name="path">Folders to look into last, as the variable <c>PATH</c> lists them.</param>
    public static string? Find(string input, string? path)
    {
        var installed =
            from folder in FoldersAbove(input)
            select Path.Combine(folder, "node_modules", "@pagefind", Machine, "bin", "pagefind_extended" + Extension);
        // What is called 'pagefind' may be a script of npm; only the program itself can be run without a shell on every system.
        var onPath = (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, "pagefind_extended" + Extension));
        return installed.Concat(onPath).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> FoldersAbove(string input)
    {
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(input)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}
