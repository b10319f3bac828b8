using System.Text;
using Evidence.Recordings;

namespace Evidence.Freshness;

/// <summary>Digests of input files, alike on every system.</summary>
public static class InputDigest
{
    /// <summary>SHA-256 of a file. CR LF counts as LF, so that a checkout on Windows has the same digest, unless the file holds a zero byte and so is no text.</summary>
    public static string OfFile(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0) || bytes.IndexOf("\r\n"u8) < 0)
        {
            return ContentDigest.Of(bytes);
        }

        var text = new byte[bytes.Length];
        var length = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] != '\r' || at + 1 == bytes.Length || bytes[at + 1] != '\n')
            {
                text[length++] = bytes[at];
            }
        }

        return ContentDigest.Of(text.AsSpan(0, length));
    }

    /// <summary>SHA-256 over a line <c>path\0digest\n</c> for each file, in ordinal order of the paths.</summary>
    /// <param name="files">Path below the folder, with forward slashes, and digest of each file.</param>
    public static string OfFolder(IEnumerable<KeyValuePair<string, string>> files)
    {
        var lines = new StringBuilder();
        foreach (var (path, digest) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            lines.Append(path).Append('\0').Append(digest).Append('\n');
        }

        return ContentDigest.Of(lines.ToString());
    }
}
