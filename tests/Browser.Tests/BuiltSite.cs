using System.Collections.Immutable;
using System.Diagnostics;
using Browser.Tests;
using Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using PuppeteerSharp;
using SiteGen.Cli;
using SiteGen.Engine;
using SiteGen.Rendering;
using SiteGen.Tests.Assembling;
using Theme.Models;

[assembly: AssemblyFixture(typeof(BuiltSite))]

namespace Browser.Tests;

/// <summary>The real site, built once as a project page, served on this machine and open in Chromium.</summary>
public sealed class BuiltSite : IAsyncLifetime
{
    public const string LinkRoot = "/catching-up";

    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private readonly TemporaryFolder _output = new();
    private readonly TemporaryFolder _texts = new();
    private readonly Lazy<Task<ImmutableArray<SeenPage>>> _seen;
    private WebApplication? _server;
    private IBrowser? _browser;

    public BuiltSite() => _seen = new(() => Visits.Of(this));

    /// <summary>Address of the site without a slash at its end.</summary>
    public string Root => $"{_server!.Urls.First()}{LinkRoot}";

    /// <summary>Where the site was built to.</summary>
    public string Output => _output;

    /// <summary>Whether the site has search: where pagefind is not installed it is left out.</summary>
    public bool HasSearch => Directory.Exists(Path.Combine(_output, "pagefind"));

    /// <summary>One page of each kind, as addresses below <see cref="Root"/>.</summary>
    public IReadOnlyList<string> Kinds { get; private set; } = [];

    /// <summary>Of every page its address below <see cref="Root"/> and what it shows.</summary>
    public IReadOnlyDictionary<string, Type> Models { get; private set; } = new Dictionary<string, Type>();

    /// <summary>What one visit to a page of each kind has shown; made when the first test asks. Skips the test where there is no browser.</summary>
    public Task<ImmutableArray<SeenPage>> Seen()
    {
        NeedBrowser();
        return _seen.Value;
    }

    public async ValueTask InitializeAsync()
    {
        Models = Build();
        Kinds = PageKinds.Of(_output, Models);
        if (Places.FirstOrDefault(File.Exists) is not { } chromium)
        {
            return;
        }

        _server = await Serve(_output);
        _browser = await Puppeteer.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--disable-features=BackForwardCache,SpareRendererForSitePerProcess",
            ],
        });
    }

    /// <summary>A new page; skips the test where there is no browser.</summary>
    public async Task<IPage> Open(int width, bool isDark = false, bool hasScripts = true)
    {
        NeedBrowser();
        return await Prepare(await _browser!.NewPageAsync(), width, isDark, hasScripts);
    }

    /// <summary>A new page that keeps for itself what it stores, as in a private window; skips the test where there is no browser.</summary>
    public async Task<IPage> OpenApart(int width, bool isDark = false)
    {
        NeedBrowser();
        var context = await _browser!.CreateBrowserContextAsync();
        return await Prepare(await context.NewPageAsync(), width, isDark, hasScripts: true);
    }

    private void NeedBrowser() => Assert.SkipWhen(_browser is null, "Needs Chromium or Chrome, which is not here. On Debian: apt-get install chromium.");

    private static async Task<IPage> Prepare(IPage page, int width, bool isDark, bool hasScripts)
    {
        await page.SetViewportAsync(new() { Width = width, Height = 900 });
        await page.SetJavaScriptEnabledAsync(hasScripts);
        await page.SetCacheEnabledAsync(false);
        await page.EmulateMediaFeaturesAsync([new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = isDark ? "dark" : "light" }]);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _output.Dispose();
        _texts.Dispose();
    }

    /// <summary>Builds as the program does, but in this process, to know what each page shows.</summary>
    private Dictionary<string, Type> Build()
    {
        using var renderer = new ComponentRenderer();
        using var said = new StringWriter();
        var settings = new BuildSettings
        {
            Input = Path.Combine(Repository.Root, "input"),
            Output = _output,
            Cache = MadeUpTexts.Put(_texts),
            LinkRoot = LinkRoot,
            BaseUrl = "https://example.org",
            Pagefind = PagefindPlace.Find(Path.Combine(Repository.Root, "input"), null),
        };
        var run = new BuildRunner(renderer, TimeProvider.System, said, said, new ProgressDisplay(null, said)).RunAloud(settings, Phase.Write, null, CancellationToken.None);
        Assert.False(run.HasErrors, said.ToString());
        return run.All<PageModel>().ToDictionary(page => page.Address, page => page.GetType(), StringComparer.Ordinal);
    }

    /// <summary>Builds a site with the program, as a person does.</summary>
    public static async Task Build(string input, string output, string cache)
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "sitegen.dll"), "build", "--input", input, "--output", output, "--cache", cache, "--link-root", LinkRoot,
            },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var said = await Task.WhenAll(build.StandardOutput.ReadToEndAsync(), build.StandardError.ReadToEndAsync());
        await build.WaitForExitAsync();
        Assert.True(build.ExitCode == 0, string.Concat(said));
    }

    /// <summary>Serves a folder as the site is served, until what is returned is disposed of.</summary>
    public static async Task<WebApplication> Serve(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.UseFileServer(new FileServerOptions
        {
            RequestPath = LinkRoot,
            FileProvider = new PhysicalFileProvider(folder),
            StaticFileOptions = { ServeUnknownFileTypes = true, ContentTypeProvider = new FileExtensionContentTypeProvider() },
        });
        await server.StartAsync();
        return server;
    }
}
