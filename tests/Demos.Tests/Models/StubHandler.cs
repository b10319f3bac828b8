using System.Net;

namespace Demos.Tests.Models;

/// <summary>Answers HTTP requests in the test itself, and keeps them.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, string, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<(string? Range, string? Authorization, string Body)> Requests { get; } = [];

    public static HttpResponseMessage Json(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Events(params string[] events) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(string.Concat(events.Append("[DONE]").Select(data => $"data: {data}\n\n")), System.Text.Encoding.UTF8, "text/event-stream"),
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add((request.Headers.Range?.ToString(), request.Headers.Authorization?.ToString(), body));
        var response = answer(request, body);
        response.RequestMessage = request;
        return response;
    }
}
