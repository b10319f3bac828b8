using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Engine;
using SiteGen.Rendering;

namespace SiteGen.Output;

/// <summary>Brings the output folder to what was rendered: writes what changed, removes what an earlier build wrote and this one did not.</summary>
/// <remarks>A list of the files that a build wrote stands in the folder. Without it a folder that holds files is somebody else's and is left alone (SG0420). A later build of the same process does not look at
/// files again that it wrote itself, as long as the list is its own.</remarks>
/// <param name="folder">The output folder.</param>
public sealed class WriteOutput(string folder) : IStep
{
    private const string ListName = ".sitegen-files";

    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <inheritdoc/>
    public Phase Phase => Phase.Write;

    private string ListPath => Path.Combine(_folder, ListName);

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var isNew = !File.Exists(ListPath);
        if (isNew && Directory.Exists(_folder) && Directory.EnumerateFileSystemEntries(_folder).Any())
        {
            context.Findings.Error("SG0420", new(_folder), "The output folder holds files that no build of ours wrote.", "Empty it, or choose another with '--output'.");
            return [];
        }

        var files = context.All<OutputFile>();
        var folder = context.Recall(nameof(WrittenFolder), null, _ => new WrittenFolder());
        Directory.CreateDirectory(_folder);
        var before = folder.ListWritten == StampOf(ListPath) ? folder.Files : [];
        var hasSameNames = before.Length == files.Length && files.Index().All(file => ReferenceEquals(file.Item, before[file.Index]) || file.Item.Path == before[file.Index].Path);
        List<OutputFile> changed = hasSameNames ? [.. files.Where((file, at) => !ReferenceEquals(file, before[at]))] : [.. files.Except<OutputFile>(before, ReferenceEqualityComparer.Instance)];
        folder.Forget(); // Until all is written: a build cut short leaves nobody knows what.
        var removed = hasSameNames ? 0 : RemoveOthers(files);
        Func<OutputFile, bool> write = isNew ? Write : WriteIfChanged;
        var count = InParallel.Map(changed, write, context.CancellationToken).Count(wasWritten => wasWritten);
        if (!hasSameNames)
        {
            WriteList(files.Select(file => file.Path));
        }

        if (context.IsRemembered)
        {
            folder.Take(files, StampOf(ListPath));
        }

        return [new Document("", new WriteSummary(files.Length, count, removed))];
    }

    /// <summary>Removes what this build does not have, so that a folder may take the place of a file.</summary>
    private int RemoveOthers(ImmutableArray<OutputFile> files)
    {
        var before = File.Exists(ListPath) ? File.ReadAllLines(ListPath).ToHashSet(StringComparer.Ordinal) : [];
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);

        // The list is written first, with everything it will hold, so that a build cut short never leaves a file that nobody owns.
        WriteList(paths.Union(before));
        return before.Except(paths).Count(Remove);
    }

    private void WriteList(IEnumerable<string> paths) =>
        File.WriteAllText(ListPath, string.Concat(paths.Order(StringComparer.Ordinal).Select(path => path + "\n")), new UTF8Encoding(false));

    private static (DateTime, long)? StampOf(string path) => new FileInfo(path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : null;

    private bool WriteIfChanged(OutputFile file)
    {
        var path = Path.Combine(_folder, file.Path);
        if (HasSameBytes(path, file.Content.Span))
        {
            return false;
        }

        return Write(file);
    }

    private bool Write(OutputFile file)
    {
        var path = Path.Combine(_folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        stream.Write(file.Content.Span);
        return true;
    }

    private static bool HasSameBytes(string path, ReadOnlySpan<byte> content)
    {
        var info = new FileInfo(path);
        return info.Exists && info.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(path));
    }

    private bool Remove(string path)
    {
        var full = Path.GetFullPath(Path.Combine(_folder, path));
        if (!full.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(full))
        {
            return false;
        }

        File.Delete(full);
        for (var parent = Path.GetDirectoryName(full)!; parent.Length > _folder.Length && !Directory.EnumerateFileSystemEntries(parent).Any();
            parent = Path.GetDirectoryName(parent)!)
        {
            Directory.Delete(parent);
        }

        return true;
    }

    /// <summary>What a build of this process left in the folder.</summary>
    private sealed class WrittenFolder
    {
        /// <summary>The files, in the order of the build.</summary>
        public ImmutableArray<OutputFile> Files { get; private set; } = [];

        /// <summary>Time and length of the list of files as it was left; another time or length says that somebody else wrote there since.</summary>
        public (DateTime, long)? ListWritten { get; private set; }

        public void Forget() => (Files, ListWritten) = ([], null);

        public void Take(ImmutableArray<OutputFile> files, (DateTime, long)? list) => (Files, ListWritten) = (files, list);
    }
}

/// <summary>What a write came to.</summary>
/// <param name="Files">Files of the site.</param>
/// <param name="Written">Of these, new or changed.</param>
/// <param name="Removed">Files of an earlier build that are gone.</param>
public sealed record WriteSummary(int Files, int Written, int Removed)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Files} files ({Written} written, {Removed} removed)");
}
