using System.Security.Cryptography;
using System.Text;
using Qdrant.Client.Grpc;

namespace Demos.Retrieval.Stores.Qdrant;

/// <summary>The ids of points, which Qdrant wants as numbers or UUIDs.</summary>
internal static class PointIds
{
    private const int VersionByte = 6;

    private const int VariantByte = 8;

    /// <summary>The id for a key. A text becomes a UUID of version 8 made of the first bytes of its SHA-256: the same on every machine.</summary>
    /// <exception cref="NotSupportedException">The key is neither string, Guid nor ulong.</exception>
    public static PointId Of(object key) => key switch
    {
        ulong number => new() { Num = number },
        Guid guid => new() { Uuid = guid.ToString("D") },
        string text => new() { Uuid = Hashed(text).ToString("D") },
        _ => throw new NotSupportedException($"The key '{key}' is of type '{key.GetType().Name}'. Use string, Guid or ulong."),
    };

    private static Guid Hashed(string text)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16);
        bytes[VersionByte] = (byte)((bytes[VersionByte] & 0x0F) | 0x80);
        bytes[VariantByte] = (byte)((bytes[VariantByte] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
