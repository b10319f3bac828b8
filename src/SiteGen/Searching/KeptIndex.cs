using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Engine;
using SiteGen.Rendering;

namespace SiteGen.Searching;

/// <summary>The last index that was made, in one file: <c>search-index</c> in the cache folder. It begins with its SHA-256 and with what it was made from.</summary>
/// <param name="cache">The cache folder.</param>
internal sealed class KeptIndex(string cache)
{
    /// <summary>To be raised when pages are handed to pagefind otherwise, or the file is written otherwise.</summary>
    private const string Format = "2";

    private readonly string _path = Path.Combine(cache, "search-index");

    /// <summary>SHA-256 over program and pages, 64 hex digits; the order of the pages does not matter.</summary>
    public static string DigestOf(string program, ImmutableArray<OutputFile> pages, CancellationToken cancellationToken)
    {
        var lines = InParallel.Map(pages, page => $"{page.Path} {Convert.ToHexStringLower(SHA256.HashData(page.Content.Span))}", cancellationToken);
        var info = new FileInfo(program);
        var first = info.Exists ? string.Create(CultureInfo.InvariantCulture, $"{Format} {program} {info.Length} {info.LastWriteTimeUtc.Ticks}") : program;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(first + "\n" + string.Join('\n', lines.Order(StringComparer.Ordinal)))));
    }

    /// <summary>The files of the index, with paths below it; none where it was made from anything else, or is damaged.</summary>
    /// <param name="digest">What it must have been made from.</param>
    /// <param name="isDamaged">Whether the file is not as it was written.</param>
    public ImmutableArray<OutputFile> Find(string digest, out bool isDamaged)
    {
        isDamaged = false;
        try
        {
            if (!File.Exists(_path))
            {
                return [];
            }

            var bytes = File.ReadAllBytes(_path);
            isDamaged = bytes.Length < SHA256.HashSizeInBytes || !SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes));
            using var reader = new BinaryReader(new MemoryStream(bytes, SHA256.HashSizeInBytes, bytes.Length - SHA256.HashSizeInBytes));
            return !isDamaged && reader.ReadString() == digest ? [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => Read(reader))] : [];
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return [];
        }
    }

    /// <summary>Keeps an index in the place of the one before. The file has its name when it is whole, so that a build that is cut short or runs beside this one does no harm.</summary>
    public void Keep(string digest, ImmutableArray<OutputFile> files)
    {
        Directory.CreateDirectory(cache);
        var coming = $"{_path}.{Environment.ProcessId}";
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(digest);
            writer.Write(files.Length);
            foreach (var file in files)
            {
                writer.Write(file.Path);
                writer.Write(file.Content.Length);
                writer.Write(file.Content.Span);
            }
        }

        using (var file = File.Create(coming))
        {
            file.Write(SHA256.HashData(content.ToArray()));
            content.WriteTo(file);
        }

        File.Move(coming, _path, overwrite: true);
    }

    private static OutputFile Read(BinaryReader reader)
    {
        var path = reader.ReadString();
        var content = reader.ReadBytes(reader.ReadInt32());
        return new(path, content, $"pagefind, which made '{path}'");
    }
}
