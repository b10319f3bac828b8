using System.Collections.Immutable;
using System.Text;
using SiteGen.Engine;

namespace SiteGen.Reading;

/// <summary>The files of the input, for one step: the one place where reading touches the disk.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="context">The step's, where every question is noted.</param>
public sealed class InputFiles(InputFolder folder, StepContext context)
{
    private const long MostBytes = 5 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Files below a folder of the input, as paths with forward slashes, in ordinal order; none where it is missing.</summary>
    /// <param name="path">Path of the folder below the input folder.</param>
    /// <param name="extension">Ending with its dot; null takes every file.</param>
    public ImmutableArray<string> List(string path, string? extension = null)
    {
        var files = folder.List(path, extension);
        context.Note(new ListingRead(folder, path, extension, files));
        return files;
    }

    /// <summary>Whether there is such a file.</summary>
    public bool Has(string path)
    {
        Note(path);
        return File.Exists(folder.PathOf(path));
    }

    /// <summary>Its bytes.</summary>
    public byte[] Bytes(string path)
    {
        Note(path);
        return File.ReadAllBytes(folder.PathOf(path));
    }

    /// <summary>Its text, with LF at line ends; null, after a finding, where it is missing, too large or not UTF-8.</summary>
    public string? Text(string path)
    {
        Note(path);
        var (file, findings) = (new FileInfo(folder.PathOf(path)), context.Findings);
        if (!file.Exists)
        {
            findings.Error("SG0010", new(path), "The file is missing.", "Add it, or point '--input' at the folder that has it.");
            return null;
        }

        if (file.Length > MostBytes)
        {
            findings.Error("SG0011", new(path), $"The file has {file.Length} bytes; at most {MostBytes} are read.", "Cut it into several.");
            return null;
        }

        try
        {
            var text = Strict.GetString(File.ReadAllBytes(file.FullName)).TrimStart('\uFEFF');
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                findings.Error("SG0012", new(path), "The file holds a NUL byte: it is not text.", "Save it as UTF-8 text.");
                return null;
            }

            return text.ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException broken)
        {
            findings.Error("SG0012", new(path), $"Byte {broken.Index} is not UTF-8.", "Save the file as UTF-8.");
            return null;
        }
    }

    /// <summary>Notes that the work rests on a file, or on all below a folder, that something else reads.</summary>
    public void Note(string path)
    {
        if (context.IsRemembered)
        {
            context.Note(new FileRead(folder, path, folder.Moment));
        }
    }

    private sealed record FileRead(InputFolder Folder, string Path, long Moment) : IRead
    {
        public bool IsStillSo(StepContext context) => Folder.IsUnchanged(Path, Moment);
    }

    private sealed record ListingRead(InputFolder Folder, string Path, string? Extension, ImmutableArray<string> Files) : IRead
    {
        public bool IsStillSo(StepContext context) => Folder.List(Path, Extension) is var now && (now == Files || now.AsSpan().SequenceEqual(Files.AsSpan()));
    }
}
