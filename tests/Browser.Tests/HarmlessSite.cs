using Common;
using Microsoft.AspNetCore.Builder;
using SiteGen.Tests.Assembling;

namespace Browser.Tests;

/// <summary>A small site with one published answer that tries nothing, built by the program and served.</summary>
public sealed class HarmlessSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _server;

    /// <summary>Where it was built to.</summary>
    public string Output => _folder.In("output");

    /// <summary>Its address without a slash at its end.</summary>
    public string Root => _server!.Urls.First() + BuiltSite.LinkRoot;

    public async ValueTask InitializeAsync()
    {
        HostileSite.Write(_folder, ["x"]);
        await BuiltSite.Build(_folder.In("input"), Output, _folder.In("cache"));
        _server = await BuiltSite.Serve(Output);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Dispose();
    }
}
