using System.Diagnostics;
using Browser.Tests;
using Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using PuppeteerSharp;
using SiteGen.Tests.Assembling;

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
    private WebApplication? _server;
    private IBrowser? _browser;

    /// <summary>Address of the site without a slash at its end.</summary>
    public string Root => $"{_server!.Urls.First()}{LinkRoot}";

    /// <summary>Where the site was built to.</summary>
    public string Output => _output;

    /// <summary>One page of each kind, as addresses below <see cref="Root"/>.</summary>
    public IReadOnlyList<string> Kinds { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await Build();
        Kinds = PageKinds.Of(_output);
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
                "--disable-sync",
            ],
        });
    }

    /// <summary>A new page; skips the test where there is no browser.</summary>
    public async Task<IPage> Open(int width, bool isDark = false, bool hasScripts = true)
    {
        Assert.SkipWhen(_browser is null, "Needs Chromium or Chrome, which is not here. On Debian: apt-get install chromium.");
        var page = await _browser!.NewPageAsync();
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

    private Task Build() => Build(Path.Combine(Repository.Root, "input"), _output, MadeUpTexts.Put(_texts));

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
