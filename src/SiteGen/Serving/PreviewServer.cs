using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Findings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SiteGen.Serving;

/// <summary>Shows the site on this machine, builds it again when a file changes, and reloads the pages that are open.</summary>
/// <remarks>Listens on the loopback addresses only.</remarks>
/// <param name="settings">What to show and where.</param>
/// <param name="build">Builds the site into the output folder; told what changed since it was called last, which is nothing at first.</param>
/// <param name="time">For the pause between a change and a build.</param>
/// <param name="output">Told the address.</param>
public sealed class PreviewServer(PreviewSettings settings, Func<ImmutableArray<FileChange>, CancellationToken, BuildOutcome> build, TimeProvider time, TextWriter output)
{
    /// <summary>Builds and serves until it is stopped.</summary>
    /// <param name="started">Told the address of the home page once it answers; may be null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="PortInUseException">Another program has the port.</exception>
    public async Task Run(Action<Uri>? started, CancellationToken cancellationToken)
    {
        var news = new BuildNews(time);
        await using var server = MakeServer(news, cancellationToken);
        await Start(server, cancellationToken);
        using var watcher = new FolderWatcher([.. settings.Watched, .. ThemeFolders()]);
        Build([], news, cancellationToken);

        var address = new Uri($"{server.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}{settings.LinkRoot}/");
        output.WriteLine($"Preview on {address} – Ctrl+C ends it.");
        started?.Invoke(address);
        try
        {
            while (true)
            {
                Build(await watcher.WaitForChanges(settings.Quiet, time, cancellationToken), news, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    private WebApplication MakeServer(BuildNews news, CancellationToken stopping)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (settings.Port == 0)
            {
                kestrel.Listen(IPAddress.Loopback, 0);
            }
            else
            {
                kestrel.ListenLocalhost(settings.Port);
            }
        });
        var server = builder.Build();
        var site = new SiteFiles(settings, news);
        server.MapGet(PreviewPage.EventsAddress, context => PreviewPage.SendEvents(context, news, stopping));
        server.MapGet(PreviewPage.ScriptAddress, PreviewPage.SendScript);
        server.MapFallback("{*address}", site.Send);
        return server;
    }

    private async Task Start(WebApplication server, CancellationToken cancellationToken)
    {
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (IOException cause) when (cause.InnerException is AddressInUseException)
        {
            throw new PortInUseException(settings.Port, FreePort.After(settings.Port));
        }
        catch (SocketException cause)
        {
            throw new IOException($"Port {settings.Port} cannot be used: {cause.Message}. Choose another with '--port'.", cause);
        }
    }

    /// <summary>A build that breaks off must not end the preview: the writer mends the cause and goes on.</summary>
    private void Build(ImmutableArray<FileChange> changes, BuildNews news, CancellationToken cancellationToken)
    {
        try
        {
            news.Tell(build(changes, cancellationToken));
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            var finding = new Diagnostic("SG0430", Severity.Error, new("preview"), $"The build broke off: {cause.Message}", "Save the file again; if it stays, this is a fault of the generator.");
            output.WriteLine(finding);
            output.WriteLine(cause);
            news.Tell(new(false, [finding]));
        }
    }

    private IEnumerable<string> ThemeFolders() => settings.Theme is { } theme ? [Path.Combine(theme, "css"), Path.Combine(theme, "js"), Path.Combine(theme, "js-early")] : [];
}
