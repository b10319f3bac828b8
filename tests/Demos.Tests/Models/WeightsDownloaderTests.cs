using System.Net;
using System.Security.Cryptography;
using Common;
using Demos.Models;

namespace Demos.Tests.Models;

public sealed class WeightsDownloaderTests : IDisposable
{
    private static readonly byte[] Published = [.. Enumerable.Range(0, 300_000).Select(number => (byte)(number * 7 % 251))];
    private readonly TemporaryFolder _folder = new();
    private readonly List<DownloadProgress> _progress = [];

    private static ModelEntry Entry => new()
    {
        Id = "small",
        Name = "Small",
        Family = "Tiny",
        Licence = "Apache-2.0",
        Provider = ModelProvider.Local,
        Weights = new("owner/small-GGUF", "small.gguf", Published.Length, Convert.ToHexStringLower(SHA256.HashData(Published))),
        Place = new("models.yaml"),
    };

    private string Part => _folder.In("small.gguf.part");

    [Fact]
    public async Task Download_gives_the_file_and_says_size_and_licence_first()
    {
        var path = await Download(Hub(Published), NetworkUse.Allowed);

        Assert.Equal(Published, File.ReadAllBytes(path));
        Assert.False(File.Exists(Part));
        Assert.Equal(new("small", "Apache-2.0", new("https://huggingface.co/owner/small-GGUF/resolve/main/small.gguf"), 0, Published.Length), _progress[0]);
        Assert.Equal(Published.Length, _progress[^1].BytesDone);
    }

    [Fact]
    public async Task Download_goes_on_where_it_ended()
    {
        File.WriteAllBytes(Part, Published[..100_000]);
        var hub = Hub(Published);

        var path = await Download(hub, NetworkUse.Allowed);

        Assert.Equal("bytes=100000-", hub.Requests.Single().Range);
        Assert.Equal(Published, File.ReadAllBytes(path));
        Assert.Equal(100_000, _progress[0].BytesDone);
    }

    [Fact]
    public async Task Download_begins_again_where_the_server_knows_no_ranges()
    {
        File.WriteAllBytes(Part, Published[..100_000]);

        var path = await Download(new StubHandler((_, _) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(Published) }), NetworkUse.Allowed);

        Assert.Equal(Published, File.ReadAllBytes(path));
    }

    [Fact]
    public async Task Other_bytes_are_refused_by_digest_and_stay_a_part()
    {
        byte[] other = [.. Published[..^1], 0];

        var refused = await Assert.ThrowsAsync<WeightsDigestException>(() => Download(Hub(other), NetworkUse.Allowed));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(other)), refused.Actual);
        Assert.Contains(refused.Actual, refused.Message);
        Assert.Contains(refused.Expected, refused.Message);
        Assert.True(File.Exists(Part));
        Assert.False(File.Exists(_folder.In("small.gguf")));
    }

    [Fact]
    public async Task Offline_refuses_with_the_command_and_asks_nothing()
    {
        var hub = Hub(Published);

        var refused = await Assert.ThrowsAsync<WeightsMissingException>(() => Download(hub, NetworkUse.Offline));

        Assert.Contains("'demos models get small' (300,000 bytes)", refused.Message);
        Assert.Empty(hub.Requests);
    }

    [Fact]
    public async Task File_that_is_there_is_not_fetched()
    {
        File.WriteAllBytes(_folder.In("small.gguf"), Published);
        var hub = Hub(Published);

        Assert.Equal(_folder.In("small.gguf"), await Download(hub, NetworkUse.Offline));

        Assert.Empty(hub.Requests);
    }

    [Fact]
    public async Task Refusal_of_the_server_keeps_the_part()
    {
        File.WriteAllBytes(Part, Published[..1000]);

        await Assert.ThrowsAsync<HttpRequestException>(() => Download(new StubHandler((_, _) => new(HttpStatusCode.NotFound)), NetworkUse.Allowed));

        Assert.Equal(1000, new FileInfo(Part).Length);
    }

    [Fact]
    public void Locator_takes_the_first_folder_with_a_file_of_that_size()
    {
        Directory.CreateDirectory(_folder.In("models"));
        Directory.CreateDirectory(_folder.In("named"));
        File.WriteAllBytes(_folder.In("models/small.gguf"), Published);
        File.WriteAllBytes(_folder.In("named/small.gguf"), [1, 2, 3]);

        Assert.Equal(_folder.In("models/small.gguf"), WeightsLocator.For(_folder, _folder.In("named")).Need(Entry));
    }

    [Fact]
    public void Locator_says_where_it_looked()
    {
        var missing = Assert.Throws<WeightsMissingException>(() => WeightsLocator.For(_folder, _folder.In("named")).Need(Entry));

        Assert.Contains(_folder.In("named"), missing.Message);
        Assert.Contains(_folder.In("models"), missing.Message);
    }

    public void Dispose() => _folder.Dispose();

    private static StubHandler Hub(byte[] bytes) => new((request, _) =>
    {
        var from = (int)(request.Headers.Range?.Ranges.Single().From ?? 0);
        return new(from > 0 ? HttpStatusCode.PartialContent : HttpStatusCode.OK) { Content = new ByteArrayContent(bytes[from..]) };
    });

    private async Task<string> Download(StubHandler hub, NetworkUse network)
    {
        using var http = new HttpClient(hub);
        return await new WeightsDownloader(http, new(), network).DownloadAsync(Entry, _folder, new Listener(_progress), default);
    }

    private sealed class Listener(List<DownloadProgress> heard) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => heard.Add(value);
    }
}
