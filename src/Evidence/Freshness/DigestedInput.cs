using System.Collections.Concurrent;
using Evidence.Scenarios;

namespace Evidence.Freshness;

/// <summary>Digests what scenarios read, from the disk. Remembers each path (safe for many threads), so make a new one when files may have changed.</summary>
/// <param name="root">The input folder.</param>
public sealed class DigestedInput(string root)
{
    private static readonly EnumerationOptions EveryFile = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly ConcurrentDictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>A digest for each path of <see cref="Scenario.Reads"/> that is there.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public IReadOnlyDictionary<string, string> DigestsFor(Scenario scenario) =>
        scenario.Reads.Distinct().Select(path => (path, digest: Find(path))).Where(read => read.digest is not null)
            .ToDictionary(read => read.path, read => read.digest!, StringComparer.Ordinal);

    /// <summary>The digest of a file or a folder; null where neither is there, or the path leads out of the input folder.</summary>
    /// <param name="path">Below the input folder, with forward slashes. Files whose names begin with a dot do not count.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public string? Find(string path) => _known.GetOrAdd(path, Compute);

    private string? Compute(string path)
    {
        if (Path.IsPathRooted(path) || path.Split('/', '\\').Contains(".."))
        {
            return null;
        }

        var full = Path.Combine(root, path);
        return File.Exists(full) ? InputDigest.OfFile(File.ReadAllBytes(full))
            : Directory.Exists(full) ? InputDigest.OfFolder(FilesOf(full))
            : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> FilesOf(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*", EveryFile)
        let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
        where !path.Split('/').Any(name => name.StartsWith('.'))
        select KeyValuePair.Create(path, InputDigest.OfFile(File.ReadAllBytes(file)));
}
