namespace Demos.Cli;

/// <summary>A lock that programs on this machine share: a file below <c>cache/locks</c>. The system gives it back when its holder dies.</summary>
internal static class FileLock
{
    /// <summary>Takes the lock; null where another holds it.</summary>
    /// <param name="workspace">Names the folder.</param>
    /// <param name="name">Name of the lock; becomes a file's name.</param>
    /// <exception cref="IOException">The folder or the file cannot be made.</exception>
    public static IDisposable? TryTake(Workspace workspace, string name)
    {
        var folder = Path.Combine(workspace.Repository, "cache", "locks");
        Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(Path.Combine(folder, $"{name}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException taken) when (IsHeld(taken))
        {
            return null;
        }
    }

    /// <summary>Whether another holds the file: what the systems call a sharing violation. A full disk is something else.</summary>
    private static bool IsHeld(IOException failure) => (failure.HResult & 0xFFFF) == (OperatingSystem.IsWindows() ? 32 : OperatingSystem.IsMacOS() ? 35 : 11);

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="UserErrorException">Another holds it for half a minute.</exception>
    public static IDisposable Take(Workspace workspace, string name, TimeProvider time)
    {
        var start = time.GetTimestamp();
        while (time.GetElapsedTime(start) < TimeSpan.FromSeconds(30))
        {
            if (TryTake(workspace, name) is { } taken)
            {
                return taken;
            }

            Thread.Sleep(20);
        }

        throw new UserErrorException($"Another run holds '{name}' for half a minute.", "Stop it, or try again.");
    }
}
