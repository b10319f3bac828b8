using System.Security.Cryptography;
using System.Text;

namespace Evidence.Recordings;

/// <summary>SHA-256 as everything here writes it: 64 lower-case hex digits.</summary>
public static class ContentDigest
{
    /// <summary>The digest of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The digest of a text's UTF-8 bytes; a lone surrogate counts as U+FFFD.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
