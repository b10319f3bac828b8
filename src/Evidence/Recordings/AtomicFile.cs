namespace Evidence.Recordings;

/// <summary>Replaces a file in one step: whoever reads it sees the old content or the new, whatever happens in between.</summary>
public static class AtomicFile
{
    /// <summary>Writes beside the file, makes the disk keep it, and moves it into place. On any failure the old file stands and nothing is left beside it.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The disk, or a right on it, is in the way.</exception>
    public static void Replace(string path, Action<Stream> write)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.tmp");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Opened outside of what cleans up: a file that somebody else holds open is theirs to remove.
            WriteAndMove(new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None), path, write);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException(refused.Message, refused);
        }
        catch (ArgumentOutOfRangeException tooLarge) when (tooLarge.ParamName == "value")
        {
            // What .NET makes of a file that grows beyond what the system or a quota allows.
            throw new IOException($"The file '{path}' is larger than the disk allows here. Make room, or raise the limit.", tooLarge);
        }
    }

    private static void WriteAndMove(FileStream temporary, string path, Action<Stream> write)
    {
        try
        {
            using (temporary)
            {
                write(temporary);
                temporary.Flush(flushToDisk: true);
            }

            File.Move(temporary.Name, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary.Name);
            throw;
        }
    }
}
