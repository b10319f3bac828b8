using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Demos.Imports;

/// <summary>The files of a repository at a commit, as GitHub tells them.</summary>
/// <remarks>Source: the endpoint "Get a tree" of GitHub's REST API, <c>/repos/{owner}/{repo}/git/trees/{sha}</c>.</remarks>
public static class GitTree
{
    /// <summary>Every file with its size and the id that git gives its content.</summary>
    /// <returns>The files; null where there is no network, or the answer is no tree.</returns>
    public static async Task<ImmutableArray<PinnedFile>?> OfAsync(HttpClient http, PinnedSource source, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"https://api.github.com/repos/{source.Repository}/git/trees/{source.Commit}?recursive=1"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("catching-up", "1"));
        request.Headers.Accept.Add(new("application/vnd.github+json"));
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return json.RootElement.Truth("truncated") is true ? null : [.. json.RootElement.List("tree").Where(IsFile).Select(FileOf)];
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException)
        {
            return null;
        }
    }

    private static bool IsFile(JsonElement entry) => entry.Text("type") == "blob" && entry.Text("path") is not null && entry.Text("sha") is { Length: 40 } && entry.Whole("size") is not null;

    private static PinnedFile FileOf(JsonElement entry) => new(entry.Text("path")!, entry.Whole("size")!.Value, entry.Text("sha")!);
}
