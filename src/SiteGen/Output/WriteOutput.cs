using System.Globalization;
using System.Text;
using SiteGen.Engine;
using SiteGen.Rendering;

namespace SiteGen.Output;

/// <summary>Brings the output folder to what was rendered: writes what changed, removes what an earlier build wrote and this one did not.</summary>
/// <remarks>A list of the files that a build wrote stands in the folder. Without it a folder that holds files is somebody else's and is left alone (SG0420).</remarks>
/// <param name="folder">The output folder.</param>
public sealed class WriteOutput(string folder) : IStep
{
    private const string ListName = ".sitegen-files";

    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <inheritdoc/>
    public Phase Phase => Phase.Write;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var list = Path.Combine(_folder, ListName);
        if (!File.Exists(list) && Directory.Exists(_folder) && Directory.EnumerateFileSystemEntries(_folder).Any())
        {
            context.Findings.Error("SG0420", new(_folder), "The output folder holds files that no build of ours wrote.", "Empty it, or choose another with '--output'.");
            return [];
        }

        var before = File.Exists(list) ? File.ReadAllLines(list).ToHashSet(StringComparer.Ordinal) : [];
        var files = context.All<OutputFile>().ToList();
        Directory.CreateDirectory(_folder);

        // The list is written first, with everything it will hold, so that a build cut short never leaves a file that nobody owns.
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        WriteList(list, paths.Union(before));

        // Removed first, so that a folder may take the place of a file.
        var removed = before.Except(paths).Count(Remove);
        var written = InParallel.Map(files, WriteIfChanged, context.CancellationToken).Count(changed => changed);
        WriteList(list, paths);
        return [new Document("", new WriteSummary(files.Count, written, removed))];
    }

    private static void WriteList(string list, IEnumerable<string> paths) =>
        File.WriteAllText(list, string.Concat(paths.Order(StringComparer.Ordinal).Select(path => path + "\n")), new UTF8Encoding(false));

    private bool WriteIfChanged(OutputFile file)
    {
        var path = Path.Combine(_folder, file.Path);
        if (HasSameBytes(path, file.Content.Span))
        {
            return false;
        }

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
