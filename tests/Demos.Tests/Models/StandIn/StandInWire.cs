using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Demos.Tests.Models.StandIn;

/// <summary>Writes answers to one request: whole, refused, or as a stream that may break.</summary>
/// <param name="response">Where to.</param>
/// <param name="stop">When the server goes away.</param>
internal sealed class StandInWire(HttpListenerResponse response, CancellationToken stop)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(object value) => JsonSerializer.Serialize(value, Plain);

    public async Task WholeAsync(object value, StandInReply? reply = null)
    {
        await MisbehaveAsync(reply, linesSent: null);
        var bytes = Encoding.UTF8.GetBytes(Json(value));
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength64 = bytes.Length;
        await response.OutputStream.WriteAsync(bytes, stop);
        response.Close();
    }

    public async Task RefuseAsync(StandInReply reply, object error)
    {
        response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } seconds)
        {
            response.Headers[HttpResponseHeader.RetryAfter] = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await WholeAsync(error);
    }

    /// <summary>Sends lines one by one, each on its way before the next is written.</summary>
    public async Task StreamAsync(string contentType, IEnumerable<string> lines, StandInReply reply)
    {
        response.ContentType = contentType;
        response.SendChunked = true;
        var sent = 0;
        foreach (var line in lines)
        {
            await MisbehaveAsync(reply, sent++);
            await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(line), stop);
            await response.OutputStream.FlushAsync(stop);
        }

        response.Close();
    }

    private async Task MisbehaveAsync(StandInReply? reply, int? linesSent)
    {
        if (reply?.SilentAfter is { } silent && (linesSent ?? silent) == silent)
        {
            await Task.Delay(Timeout.Infinite, stop);
        }

        if (reply?.CutAfter is { } cut && (linesSent ?? cut) == cut)
        {
            response.Abort();
            throw new OperationCanceledException("The reply says to cut the connection here.");
        }
    }
}
