namespace Common;

/// <summary>Finds the repository that the tests run in, and the folder of shared material beside it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds CatchingUp.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder ../shared, or null where it is missing.</summary>
    public static string? Shared { get; } =
        Path.GetFullPath(Path.Combine(Root, "..", "shared")) is var shared && Directory.Exists(shared) ? shared : null;

    /// <summary>A file below ../shared; skips the test, with the reason, where it is missing.</summary>
    public static string NeedShared(string path)
    {
        var full = Shared is null ? null : Path.Combine(Shared, path);
        Assert.SkipWhen(full is null || !Path.Exists(full), $"Needs ../shared/{path}, which is not here.");
        return full!;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CatchingUp.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("CatchingUp.slnx is in no folder above the tests.");
    }
}
