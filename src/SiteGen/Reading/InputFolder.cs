using System.Collections.Immutable;
using Findings;

namespace SiteGen.Reading;

/// <summary>The input folder: the one place where reading touches the disk. What the disk refuses is a finding.</summary>
/// <param name="root">The folder; may be missing parts.</param>
public sealed class InputFolder(string root)
{
    /// <summary>Files below a folder of the input, as paths with forward slashes, in ordinal order; none where it is missing.</summary>
    /// <param name="folder">Path below the input folder.</param>
    /// <param name="extension">Ending with its dot; null takes every file.</param>
    /// <param name="findings">Where a folder goes that cannot be listed (SG0013); null passes it over.</param>
    public ImmutableArray<string> Files(string folder, string? extension = null, FindingList? findings = null) =>
    [
        .. FolderFiles.Of(Path.Combine(root, folder), (refused, cause) => Refuse(PathOf(refused), "folder", cause, findings))
            .Where(file => extension is null || file.EndsWith(extension, StringComparison.Ordinal))
            .Select(PathOf)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether there is such a file.</summary>
    public bool Has(string path) => File.Exists(Path.Combine(root, path));

    /// <summary>Its bytes; null, after a finding, where it is missing (SG0010) or cannot be read (SG0013).</summary>
    public byte[]? Bytes(string path, FindingList findings)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(root, path));
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Error("SG0010", new(path), $"The file '{path}' is missing.", "Add it, or point '--input' at the folder that has it.");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Refuse(path, "file", cause, findings);
        }

        return null;
    }

    /// <summary>Its text, with LF at line ends; null, after a finding, where it is missing, cannot be read, is too large or not UTF-8.</summary>
    public string? Text(string path, FindingList findings)
    {
        var file = new FileInfo(Path.Combine(root, path));
        return file.Exists && InputText.IsTooLarge(file.Length, path, findings) ? null
            : Bytes(path, findings) is { } bytes ? InputText.Of(bytes, path, findings)
            : null;
    }

    private string PathOf(string full) => Path.GetRelativePath(root, full).Replace('\\', '/');

    // The system's own words name the path of this machine.
    private static void Refuse(string path, string what, Exception cause, FindingList? findings) =>
        findings?.Error("SG0013", new(path), $"The {what} '{path}' cannot be read: {(cause is UnauthorizedAccessException ? "access is denied" : cause.Message.Split(" : ")[0].TrimEnd('.'))}.",
            "Give the one who builds the right to read it, or remove it.");
}
