using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Demos.Models;

/// <summary>SHA-256 of files, each computed once while it stays the same size and age. About 1 GB a second.</summary>
public sealed class WeightsDigests
{
    private readonly ConcurrentDictionary<(string Path, long Bytes, DateTime Written), string> _known = new();

    /// <summary>The digest of a file, 64 hex digits in lower case.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<string> OfAsync(string path, CancellationToken cancellation)
    {
        var file = new FileInfo(path);
        var key = (file.FullName, file.Length, file.LastWriteTimeUtc);
        if (_known.TryGetValue(key, out var digest))
        {
            return digest;
        }

        await using var stream = file.OpenRead();
        return _known[key] = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false));
    }
}
