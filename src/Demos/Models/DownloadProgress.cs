namespace Demos.Models;

/// <summary>How far a download is.</summary>
/// <param name="Model">Id of the model.</param>
/// <param name="Licence">Licence of the weights, to be shown before the first byte.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="BytesDone">Bytes on disk.</param>
/// <param name="BytesTotal">Bytes in all.</param>
public sealed record DownloadProgress(string Model, string Licence, Uri Source, long BytesDone, long BytesTotal);
