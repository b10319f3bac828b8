using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Demos.Imports;

/// <summary>The id that git gives a content.</summary>
/// <remarks>SHA-1 over <c>blob {length}\0</c> and the content; <c>git hash-object</c> prints the same.</remarks>
public static class GitBlob
{
    /// <summary>The id, 40 hex digits in lower case.</summary>
    public static string IdOf(ReadOnlySpan<byte> content)
    {
#pragma warning disable CA5350 // Git's own choice: the id is compared with the one that git gave.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
