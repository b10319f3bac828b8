using System.Net;
using System.Net.Http.Headers;

namespace Demos.Models;

/// <summary>Gets weights from Hugging Face, and goes on where an earlier attempt ended.</summary>
/// <remarks>While it is incomplete the file is named <c>*.part</c>. Only a file with the catalogue's SHA-256 gets its name.</remarks>
public sealed class WeightsDownloader(HttpClient http, WeightsDigests digests, NetworkUse network)
{
    private const int BufferBytes = 1 << 17;

    /// <summary>Where the weights are published.</summary>
    public static Uri AddressOf(Weights weights) => new($"https://huggingface.co/{weights.Repository}/resolve/main/{weights.File}");

    /// <summary>Gets the weights of a model.</summary>
    /// <param name="entry">A local model.</param>
    /// <param name="folder">Where they go; made where it does not exist.</param>
    /// <param name="progress">Told before the first byte, with size and licence, and after each 128 KB at most.</param>
    /// <param name="cancellation">Leaves the part that has come.</param>
    /// <returns>Path of the file.</returns>
    /// <exception cref="ArgumentException">The model has no weights of its own.</exception>
    /// <exception cref="WeightsMissingException">The network is switched off and the file is not there.</exception>
    /// <exception cref="WeightsDigestException">What came is not what the catalogue names; it stays as <c>*.part</c>.</exception>
    /// <exception cref="HttpRequestException">The server refused or the connection broke; what came stays as <c>*.part</c>.</exception>
    public async Task<string> DownloadAsync(ModelEntry entry, string folder, IProgress<DownloadProgress> progress, CancellationToken cancellation)
    {
        var weights = entry.Weights ?? throw new ArgumentException($"The model '{entry.Id}' has no weights of its own.", nameof(entry));
        var path = Path.Combine(folder, weights.File);
        if (File.Exists(path) && await digests.OfAsync(path, cancellation).ConfigureAwait(false) == weights.Sha256)
        {
            return path;
        }

        if (network is NetworkUse.Offline)
        {
            throw new WeightsMissingException(entry.Id, weights, [folder]);
        }

        Directory.CreateDirectory(folder);
        var part = path + ".part";
        await FetchAsync(entry, weights, part, progress, cancellation).ConfigureAwait(false);
        var digest = await digests.OfAsync(part, cancellation).ConfigureAwait(false);
        if (digest != weights.Sha256)
        {
            throw new WeightsDigestException(part, weights.Sha256, digest);
        }

        File.Move(part, path, overwrite: true);
        return path;
    }

    private async Task FetchAsync(ModelEntry entry, Weights weights, string part, IProgress<DownloadProgress> progress, CancellationToken cancellation)
    {
        var address = AddressOf(weights);
        var have = File.Exists(part) ? new FileInfo(part).Length : 0;
        progress.Report(new(entry.Id, entry.Licence, address, have, weights.Bytes));
        if (have >= weights.Bytes)
        {
            return;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = have > 0 ? new RangeHeaderValue(have, null) : null;
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var done = response.StatusCode is HttpStatusCode.PartialContent ? have : 0;

        await using var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using var file = new FileStream(part, done > 0 ? FileMode.Append : FileMode.Create, FileAccess.Write);
        var buffer = new byte[BufferBytes];
        while (await body.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var count)
        {
            await file.WriteAsync(buffer.AsMemory(0, count), cancellation).ConfigureAwait(false);
            progress.Report(new(entry.Id, entry.Licence, address, done += count, weights.Bytes));
        }
    }
}
