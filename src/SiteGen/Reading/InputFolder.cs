using System.Collections.Immutable;
using System.Text;
using Findings;

namespace SiteGen.Reading;

/// <summary>The input folder: the one place where reading touches the disk.</summary>
/// <param name="root">The folder; may be missing parts.</param>
public sealed class InputFolder(string root)
{
    private const long MostBytes = 5 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Files below a folder of the input, as paths with forward slashes, in ordinal order; none where it is missing.</summary>
    /// <param name="folder">Path below the input folder.</param>
    /// <param name="extension">Ending with its dot; null takes every file.</param>
    public ImmutableArray<string> Files(string folder, string? extension = null)
    {
        var full = Path.Combine(root, folder);
        if (!Directory.Exists(full))
        {
            return [];
        }

        return
        [
            .. Directory.EnumerateFiles(full, "*" + extension, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether there is such a file.</summary>
    public bool Has(string path) => File.Exists(Path.Combine(root, path));

    /// <summary>Its bytes.</summary>
    public byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(root, path));

    /// <summary>Its text, with LF at line ends; null, after a finding, where it is missing, too large or not UTF-8.</summary>
    public string? Text(string path, FindingList findings)
    {
        var file = new FileInfo(Path.Combine(root, path));
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
            var text = Strict.GetString(Bytes(path)).TrimStart('\uFEFF');
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
}
