namespace Evidence.Recordings;

/// <summary>Stores recordings below an input folder, each whole or not at all.</summary>
public sealed class RecordingWriter
{
    private readonly string _root;

    /// <summary>Makes a writer.</summary>
    /// <param name="root">The input folder; recordings go to <c>recordings/</c> in it.</param>
    public RecordingWriter(string root) => _root = Path.Join(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)), "/");

    /// <summary>Writes a recording with its digest, in place of an earlier one. A text that cannot be stored (a lone surrogate) is mended.</summary>
    /// <returns>The path below the input folder, with forward slashes.</returns>
    /// <exception cref="ArgumentException">An id is no path segment, or a number is not finite. Nothing was touched.</exception>
    /// <exception cref="IOException">The disk is in the way. The earlier recording stands as it was.</exception>
    public string Write(Recording recording)
    {
        var path = RecordingPath.Of(recording).ToString();
        var bytes = RecordingJson.Write(recording);
        var full = Path.GetFullPath(Path.Combine(_root, path));
        if (!full.StartsWith(_root, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The path '{path}' leads out of '{_root}'.", nameof(recording));
        }

        AtomicFile.Replace(full, stream => stream.Write(bytes));
        return path;
    }
}
