using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;
using SiteGen.Engine;

namespace SiteGen.Reading;

/// <summary>The files of the input, for one step: the one place where reading touches the disk. What the disk refuses is a finding.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="context">The step's, where every question is noted and findings go.</param>
public sealed class InputFiles(InputFolder folder, StepContext context)
{
    /// <summary>Files below a folder of the input, as paths with forward slashes, in ordinal order; none where it is missing. A folder that cannot be listed is a finding (SG0013).</summary>
    /// <param name="path">Path of the folder below the input folder.</param>
    /// <param name="extension">Ending with its dot; null takes every file.</param>
    public ImmutableArray<string> List(string path, string? extension = null)
    {
        var listing = folder.List(path, extension);
        context.Note(new ListingRead(folder, path, extension, listing));
        foreach (var (refused, cause) in listing.Refused)
        {
            Refuse(refused, "folder", cause);
        }

        return listing.Paths;
    }

    /// <summary>Whether there is such a file.</summary>
    public bool Has(string path)
    {
        Note(path);
        return File.Exists(folder.PathOf(path));
    }

    /// <summary>Its bytes; null, after a finding, where it is missing (SG0010) or cannot be read (SG0013).</summary>
    public byte[]? Bytes(string path) => Read(path, BytesOf);

    private static byte[] BytesOf(SafeFileHandle file)
    {
        var bytes = new byte[RandomAccess.GetLength(file)];
        var read = 0;
        while (RandomAccess.Read(file, bytes.AsSpan(read), read) is var more and > 0)
        {
            read += more;
        }

        return read == bytes.Length ? bytes : bytes[..read];
    }

    private byte[]? Read(string path, Func<SafeFileHandle, byte[]> read)
    {
        Note(path);
        try
        {
            using var file = File.OpenHandle(folder.PathOf(path));
            return read(file);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            context.Findings.Error("SG0010", new(path), $"The file '{path}' is missing.", "Add it, or point '--input' at the folder that has it.");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Refuse(path, "file", cause);
        }

        return null;
    }

    /// <summary>Its text, with LF at line ends; null, after a finding, where it is missing, cannot be read, is too large or not UTF-8.</summary>
    public string? Text(string path)
    {
        var isTooLarge = false;
        var bytes = Read(path, file => (isTooLarge = InputText.IsTooLarge(RandomAccess.GetLength(file), path, context.Findings)) ? [] : BytesOf(file));
        return bytes is null || isTooLarge ? null : InputText.Of(bytes, path, context.Findings);
    }

    /// <summary>Notes that the work rests on a file, or on all below a folder, that something else reads.</summary>
    public void Note(string path)
    {
        if (context.IsRemembered)
        {
            context.Note(new FileRead(folder, path));
        }
    }

    // The system's own words name the path of this machine.
    private void Refuse(string path, string what, Exception cause) =>
        context.Findings.Error("SG0013", new(path), $"The {what} '{path}' cannot be read: {(cause is UnauthorizedAccessException ? "access is denied" : cause.Message.Split(" : ")[0].TrimEnd('.'))}.",
            "Give the one who builds the right to read it, or remove it.");

    /// <summary>A file, or a folder with all below it, as it was at a moment. The moment moves on when a build sees that it still is: only what changed since then is looked at.</summary>
    private sealed record FileRead(InputFolder Folder, string Path) : IRead
    {
        private long _moment = Folder.Moment;

        public bool IsStillSo(StepContext context)
        {
            if (_moment == Folder.Moment)
            {
                return true;
            }

            if (!Folder.IsUnchanged(Path, _moment))
            {
                return false;
            }

            _moment = Folder.Moment;
            return true;
        }

        public bool Equals(FileRead? other) => other is not null && ReferenceEquals(Folder, other.Folder) && Path == other.Path;

        public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);
    }

    private sealed record ListingRead(InputFolder Folder, string Path, string? Extension, InputFolder.Listing Listing) : IRead
    {
        public bool IsStillSo(StepContext context) => Folder.List(Path, Extension) is var now
            && (ReferenceEquals(now, Listing) || (now.Paths.AsSpan().SequenceEqual(Listing.Paths.AsSpan()) && now.Refused.IsEmpty && Listing.Refused.IsEmpty));
    }
}
