using System.Net;
using Evidence.Recordings;
using Findings;

namespace Demos.Imports;

/// <summary>Hands out files of public outputs, each checked against the id that git gave its content.</summary>
/// <param name="cache">Folder that keeps what was downloaded; git ignores it.</param>
/// <param name="folder">Folder to take files from instead of the network, <c>{folder}/{source}/{path}</c>; null uses the network.</param>
/// <param name="http">For downloads; null refuses them.</param>
/// <param name="time">For the pause between two tries.</param>
/// <param name="findings">SG0602 a file whose content is not the pinned one, SG0603 a file that cannot be had.</param>
public sealed class PublicFiles(string cache, string? folder, HttpClient? http, TimeProvider time, FindingList findings)
{
    private const int Tries = 3;

    /// <summary>The bytes of a file; null, after a finding, where it cannot be had or is another.</summary>
    public async Task<byte[]?> GetAsync(PinnedSource source, PinnedFile file, CancellationToken cancellationToken)
    {
        var kept = Path.Combine(cache, source.Id, file.Path);
        var local = folder is null ? kept : Path.Combine(folder, source.Id, file.Path);
        if (File.Exists(local) && await File.ReadAllBytesAsync(local, cancellationToken) is var found && (folder is not null || GitBlob.IdOf(found) == file.GitBlob))
        {
            return Checked(found, source, file);
        }

        if (folder is not null || http is null)
        {
            findings.Error("SG0603", new($"{source.Id}/{file.Path}"), $"The file is not in '{folder ?? cache}'.",
                "Name the folder that has it with '--from', or leave '--from' out to download it.");
            return null;
        }

        return await DownloadAsync(source, file, cancellationToken) is { } content && Checked(content, source, file) is { } good
            ? Keep(kept, good)
            : null;
    }

    private byte[]? Checked(byte[] content, PinnedSource source, PinnedFile file)
    {
        if (GitBlob.IdOf(content) is var id && id == file.GitBlob)
        {
            return content;
        }

        findings.Error("SG0602", new($"{source.Id}/{file.Path}"), $"The content has the id '{id}', not the pinned '{file.GitBlob}'; it was not used.",
            "Take the file from the pinned commit, or pin another in input/evidence/sources.yaml.");
        return null;
    }

    private async Task<byte[]?> DownloadAsync(PinnedSource source, PinnedFile file, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await http!.GetByteArrayAsync(source.AddressOf(file), cancellationToken);
            }
            catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                if (attempt == Tries || !MayPass(failure))
                {
                    findings.Error("SG0603", new($"{source.Id}/{file.Path}"), $"The download from '{source.AddressOf(file)}' failed: {failure.Message.TrimEnd('.')}.",
                        "Run the same command again: what is there already is not fetched twice.");
                    return null;
                }
            }

            await Task.Delay(TimeSpan.FromSeconds(attempt), time, cancellationToken);
        }
    }

    /// <summary>Whether the same request may go through another time: a time-out, a broken connection, a server in trouble.</summary>
    private static bool MayPass(Exception failure) =>
        failure is not HttpRequestException { StatusCode: { } status } || (int)status >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;

    private static byte[] Keep(string path, byte[] content)
    {
        AtomicFile.Replace(path, file => file.Write(content));
        return content;
    }
}
