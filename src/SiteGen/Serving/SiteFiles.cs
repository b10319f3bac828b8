using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Theme;

namespace SiteGen.Serving;

/// <summary>Answers requests from the output folder as a host of static pages does; HTML gets the preview's script.</summary>
/// <param name="settings">The folders and the link root.</param>
/// <param name="news">For the version that a page is of.</param>
internal sealed class SiteFiles(PreviewSettings settings, BuildNews news)
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <summary>Answers one request.</summary>
    public async Task Send(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var address = context.Request.Path.Value ?? "/";
        if (!address.StartsWith(settings.LinkRoot + "/", StringComparison.Ordinal))
        {
            await LeadHome(context, address);
            return;
        }

        var path = address[(settings.LinkRoot.Length + 1)..];
        if (FromTheme(path) is { } bundle)
        {
            await Send(context, TypeOf(path), bundle);
        }
        else if (Find(path) is { } file)
        {
            await Send(context, file);
        }
        else if (path.Length > 0 && !path.EndsWith('/') && Find(path + "/") is not null)
        {
            context.Response.Redirect(address + "/" + context.Request.QueryString);
        }
        else
        {
            await SendNotFound(context);
        }
    }

    /// <summary>The file behind a path below the link root; null where there is none or it would stand outside.</summary>
    private IFileInfo? Find(string path)
    {
        var name = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        return In(settings.Output, name);
    }

    private byte[]? FromTheme(string path) =>
        settings.Theme is { } theme && path.StartsWith("theme/", StringComparison.Ordinal) ? ThemeFiles.From(theme, path["theme/".Length..]) : null;

    private static IFileInfo? In(string folder, string name)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        using var files = new PhysicalFileProvider(Path.GetFullPath(folder));
        return files.GetFileInfo(name) is { Exists: true, IsDirectory: false } file ? file : null;
    }

    private async Task Send(HttpContext context, IFileInfo file)
    {
        context.Response.ContentType = TypeOf(file.Name);
        if (file.Name.EndsWith(".html", StringComparison.Ordinal))
        {
            // The version is taken first: a page that is written in between then counts as old and is loaded again.
            var version = news.Current.Version;
            await SendHtml(context, await File.ReadAllTextAsync(file.PhysicalPath!, context.RequestAborted), version);
        }
        else
        {
            context.Response.ContentLength = file.Length;
            if (HttpMethods.IsGet(context.Request.Method))
            {
                await context.Response.SendFileAsync(file, context.RequestAborted);
            }
        }
    }

    private async Task SendNotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        if (In(settings.Output, "404.html") is { } page)
        {
            await Send(context, page);
        }
        else
        {
            await SendHtml(context, PreviewPage.NothingHere, news.Current.Version);
        }
    }

    private static Task SendHtml(HttpContext context, string html, long version) =>
        Send(context, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(PreviewPage.WithScript(html, version)));

    private static async Task Send(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    /// <summary>Outside the link root there is nothing; the bare host leads to the home page.</summary>
    private async Task LeadHome(HttpContext context, string address)
    {
        if (address == "/" || address == settings.LinkRoot)
        {
            context.Response.Redirect(settings.LinkRoot + "/");
            return;
        }

        await SendNotFound(context);
    }

    private static string TypeOf(string name) => ContentTypes.TryGetContentType(name, out var type) ? WithCharset(type) : "application/octet-stream";

    private static string WithCharset(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "image/svg+xml" or "application/xml" ? type + "; charset=utf-8" : type;
}
