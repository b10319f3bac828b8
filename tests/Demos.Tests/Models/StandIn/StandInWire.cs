using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Demos.Tests.Models.StandIn;

/// <summary>Writes answers to one request: whole, refused, or as a stream that may break.</summary>
internal sealed class StandInWire(HttpContext context)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(object value) => JsonSerializer.Serialize(value, Plain);

    public async Task WholeAsync(object value, StandInReply? reply = null)
    {
        await MisbehaveAsync(reply, linesSent: null);
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(Json(value), context.RequestAborted);
    }

    public async Task RefuseAsync(StandInReply reply, object error)
    {
        context.Response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await WholeAsync(error);
    }

    /// <summary>Sends lines one by one, each on its way before the next is written.</summary>
    public async Task StreamAsync(string contentType, IEnumerable<string> lines, StandInReply reply)
    {
        context.Response.ContentType = contentType;
        var sent = 0;
        foreach (var line in lines)
        {
            await MisbehaveAsync(reply, sent++);
            await context.Response.WriteAsync(line, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private async Task MisbehaveAsync(StandInReply? reply, int? linesSent)
    {
        if (reply?.SilentAfter is { } silent && (linesSent ?? silent) == silent)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }

        if (reply?.CutAfter is { } cut && (linesSent ?? cut) == cut)
        {
            context.Abort();
            context.RequestAborted.ThrowIfCancellationRequested();
        }
    }
}
