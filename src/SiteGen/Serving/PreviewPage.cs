using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SiteGen.Serving;

/// <summary>What the preview adds to a page, and what that asks for.</summary>
internal static class PreviewPage
{
    /// <summary>Where a page hears of builds.</summary>
    public const string EventsAddress = "/_preview/events";

    /// <summary>Where the script is.</summary>
    public const string ScriptAddress = "/_preview/preview.js";

    /// <summary>A page for when nothing was built yet.</summary>
    public const string NothingHere = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Nothing here</title></head>
        <body><main><h1>Nothing here</h1><p>The site has no page at this address, or could not be built yet.</p></main></body></html>
        """;

    /// <summary>The page with the script before the end of its body.</summary>
    /// <param name="html">The page.</param>
    /// <param name="version">Of the build that it is from.</param>
    public static string WithScript(string html, long version)
    {
        var script = string.Create(CultureInfo.InvariantCulture, $"<script src=\"{ScriptAddress}\" data-version=\"{version}\" defer></script>");
        var end = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html + script : html.Insert(end, script);
    }

    /// <summary>Sends the script.</summary>
    public static async Task SendScript(HttpContext context)
    {
        context.Response.ContentType = "text/javascript; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await using var script = typeof(PreviewPage).Assembly.GetManifestResourceStream("preview.js")!;
        await script.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    /// <summary>Sends the state now and after each build, as server-sent events, for as long as the page is open.</summary>
    public static async Task SendEvents(HttpContext context, BuildNews news, CancellationToken stopping)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            // Whoever loses the preview looks for it again soon: it may be back with other components.
            await context.Response.WriteAsync("retry: 300\n\n", ending.Token);
            await foreach (var state in news.Listen(ending.Token))
            {
                await context.Response.WriteAsync($"data: {state.ToJson()}\n\n", ending.Token);
                await context.Response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
    }
}
