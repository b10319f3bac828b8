using System.Diagnostics;
using System.Formats.Tar;

namespace SiteGen.Comparing;

/// <summary>Takes the input folder out of a git revision.</summary>
internal static class GitRevision
{
    /// <summary>Writes the parts of the input that are compared into a folder.</summary>
    /// <param name="revision">A commit, tag or branch.</param>
    /// <param name="input">The input folder of the working copy; it tells where in the repository to look.</param>
    /// <param name="folder">An empty folder.</param>
    /// <returns>Null where all went well; otherwise what git says.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no git on this machine.</exception>
    public static string? Extract(string revision, string input, string folder)
    {
        if (Ask(input, "rev-parse", "--show-toplevel", "--show-prefix") is not [var top, var prefix, ..])
        {
            return $"'{input}' is in no repository.";
        }

        // After --end-of-options a revision that begins with a dash is no option.
        using var git = Start(top, "archive", "--format=tar", "--end-of-options", $"{revision}:{prefix.TrimEnd('/')}");
        var says = git.StandardError.ReadToEndAsync();
        try
        {
            using var tar = new TarReader(git.StandardOutput.BaseStream, leaveOpen: true);
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile && Inside(folder, entry.Name) is { } path)
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    entry.ExtractToFile(path, overwrite: true);
                }
            }
        }
        catch (Exception broken) when (broken is EndOfStreamException or InvalidDataException)
        {
            // Git ended early; what it says is the better message.
        }

        // What pads the archive is read too: a pipe closed early would fail git.
        git.StandardOutput.BaseStream.CopyTo(Stream.Null);
        git.WaitForExit();
        return git.ExitCode == 0 ? null : says.Result.Trim();
    }

    private static string[] Ask(string folder, params string[] words)
    {
        using var git = Start(folder, words);
        _ = git.StandardError.ReadToEndAsync();
        return git.StandardOutput.ReadToEnd().Split('\n');
    }

    private static Process Start(string folder, params string[] words) =>
        Process.Start(new ProcessStartInfo("git", ["-C", folder, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static string? Inside(string folder, string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
    }
}
