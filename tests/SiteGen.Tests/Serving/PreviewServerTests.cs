using System.Net;
using System.Text.Json;
using SiteGen.Serving;

namespace SiteGen.Tests.Serving;

public sealed class PreviewServerTests
{
    private const string TwoPages = """
        -- output/index.html --
        <html><body><h1>Home</h1></body></html>
        -- output/agents/index.html --
        <html><body><h1>Agents</h1></body></html>
        -- output/404.html --
        <html><body><h1>Lost</h1></body></html>
        -- output/.sitegen-files --
        index.html
        -- output/theme/css/site.css --
        compiled
        -- output/paper.bib --
        @book{a}
        -- secret.txt --
        not of the site
        """;

    [Fact]
    public async Task Page_comes_with_the_script_that_reloads_it()
    {
        await using var preview = await RunningPreview.Start(TwoPages);

        var html = await preview.Client.GetStringAsync(At("/agents/"));
        var script = await preview.Client.GetStringAsync(At("/_preview/preview.js"));

        Assert.Contains("<h1>Agents</h1><script src=\"/_preview/preview.js\" data-version=\"", html, StringComparison.Ordinal);
        Assert.Contains("EventSource", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/agents", HttpStatusCode.Redirect)]
    [InlineData("/nowhere/", HttpStatusCode.NotFound)]
    [InlineData("/.sitegen-files", HttpStatusCode.NotFound)]
    [InlineData("/..%2fsecret.txt", HttpStatusCode.NotFound)]
    [InlineData("/%2e%2e/secret.txt", HttpStatusCode.NotFound)]
    [InlineData("/agents/..%5c..%5c..%5csecret.txt", HttpStatusCode.NotFound)]
    [InlineData("//secret.txt", HttpStatusCode.NotFound)]
    [InlineData("/paper.bib", HttpStatusCode.OK)]
    public async Task Address_is_answered_as_a_host_of_static_pages_does(string address, HttpStatusCode expected)
    {
        await using var preview = await RunningPreview.Start(TwoPages);

        using var answer = await preview.Client.GetAsync(new Uri(preview.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + address));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain("not of the site", text, StringComparison.Ordinal);
        Assert.Equal(expected is HttpStatusCode.NotFound, text.Contains("Lost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Link_root_is_where_the_site_stands()
    {
        await using var preview = await RunningPreview.Start(TwoPages, linkRoot: "/catching-up");

        using var bare = await preview.Client.GetAsync(At("/"));
        using var outside = await preview.Client.GetAsync(At("/agents/"));
        var inside = await preview.Client.GetStringAsync(At("/catching-up/agents/"));

        Assert.Equal("/catching-up/", bare.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
        Assert.Contains("Agents", inside, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Style_sheet_of_the_theme_is_shown_as_it_stands_in_its_folder()
    {
        await using var preview = await RunningPreview.Start(TwoPages + "\n-- theme/css/20-b.css --\nedited\n-- theme/css/10-a.css --\nfirst");

        Assert.Equal("first\nedited\n", await preview.Client.GetStringAsync(At("/theme/css/site.css")));
    }

    [Fact]
    public async Task Changed_file_builds_the_site_again_and_tells_the_open_page()
    {
        var builds = 0;
        await using var preview = await RunningPreview.Start(TwoPages, _ => new(Interlocked.Increment(ref builds) > 0, []));
        var versions = new List<long>();

        await foreach (var state in preview.Events())
        {
            versions.Add(JsonDocument.Parse(state).RootElement.GetProperty("version").GetInt64());
            if (versions.Count == 2)
            {
                break;
            }

            preview.Write("input/pages/new.md", "Title: New\n---\n");
        }

        Assert.Equal(versions[0] + 1, versions[1]);
        Assert.True(builds >= 2, "The change started no build.");
    }

    [Fact]
    public async Task Build_with_an_error_leaves_the_page_and_shows_the_finding()
    {
        var isBroken = false;
        await using var preview = await RunningPreview.Start(TwoPages, _ => isBroken ? new(false, [RunningPreview.Fault("The <b> is 'wrong'.")]) : new(true, []));
        var states = new List<JsonElement>();

        await foreach (var state in preview.Events())
        {
            states.Add(JsonDocument.Parse(state).RootElement);
            if (states.Count == 2)
            {
                break;
            }

            isBroken = true;
            preview.Write("input/pages/index.md", "broken");
        }

        Assert.Equal(states[0].GetProperty("version").GetInt64(), states[1].GetProperty("version").GetInt64());
        Assert.Equal("pages/index.md(3): error SG0304: The <b> is 'wrong'. Mend it.", states[1].GetProperty("findings")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Build_that_throws_does_not_end_the_preview()
    {
        await using var preview = await RunningPreview.Start(TwoPages, _ => throw new InvalidOperationException("No luck."));

        await foreach (var state in preview.Events())
        {
            Assert.Contains("SG0430", state, StringComparison.Ordinal);
            Assert.Contains("No luck.", state, StringComparison.Ordinal);
            break;
        }

        Assert.Contains("Home", await preview.Client.GetStringAsync(At("/")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".index.md.swp")]
    [InlineData("index.md~")]
    [InlineData("#index.md#")]
    [InlineData("4913")]
    [InlineData("index.md.tmp")]
    public void Editors_own_file_starts_no_build(string name) => Assert.True(FolderWatcher.IsAnEditorsOwn(name));

    [Fact]
    public async Task Port_in_use_names_one_that_is_free()
    {
        await using var first = await RunningPreview.Start(TwoPages);
        var settings = new PreviewSettings { Port = first.Client.BaseAddress!.Port, Output = first.In("output"), Watched = [] };

        var refused = await Assert.ThrowsAsync<PortInUseException>(() =>
            new PreviewServer(settings, (_, _) => new(true, []), TimeProvider.System, TextWriter.Null).Run(null, CancellationToken.None));

        Assert.InRange(refused.Free ?? 0, settings.Port + 1, settings.Port + 100);
        Assert.Contains($"--port {refused.Free}", refused.Message, StringComparison.Ordinal);
    }

    private static Uri At(string address) => new(address, UriKind.Relative);
}
