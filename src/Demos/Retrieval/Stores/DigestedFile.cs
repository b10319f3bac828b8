using System.Security.Cryptography;
using Microsoft.Extensions.VectorData;

namespace Demos.Retrieval.Stores;

/// <summary>A file that begins with a mark and ends with the SHA-256 of what stands before it.</summary>
internal static class DigestedFile
{
    private const int DigestBytes = 32;

    /// <summary>Checks that the file is whole, before anything of it is believed.</summary>
    /// <param name="file">At its begin.</param>
    /// <param name="path">For messages.</param>
    /// <param name="mark">What it must begin with.</param>
    /// <exception cref="VectorStoreException">The file is no saved collection, or is damaged.</exception>
    public static void Check(Stream file, string path, ReadOnlySpan<byte> mark)
    {
        CheckMark(file, path, mark);
        CheckDigest(file, path);
    }

    private static void CheckMark(Stream file, string path, ReadOnlySpan<byte> expected)
    {
        Span<byte> mark = stackalloc byte[expected.Length];
        if (file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) < mark.Length || !mark.SequenceEqual(expected))
        {
            throw new VectorStoreException($"The file '{path}' is no saved collection. Name one that was saved, or save the collection again.");
        }
    }

    private static void CheckDigest(Stream file, string path)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        file.Position = 0;
        for (var left = file.Length - DigestBytes; left > 0;)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            digest.AppendData(buffer, 0, read);
            left = read == 0 ? 0 : left - read;
        }

        if (file.Read(buffer, 0, DigestBytes) != DigestBytes || !digest.GetHashAndReset().AsSpan().SequenceEqual(buffer.AsSpan(0, DigestBytes)))
        {
            throw new VectorStoreException($"The file '{path}' is damaged: its digest does not fit its content. Fill the collection anew and save it.");
        }
    }
}
