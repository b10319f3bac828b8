using System.Globalization;
using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Demos.Models;

/// <summary>The way to every endpoint: tries again where that may help, ends what takes too long, and turns refusals into exceptions that hold what was said.</summary>
/// <remarks>
/// <para>Tried again: 408, 429, 5xx and what took too long before an answer began, after 1 s, 2 s, 4 s … or as long as <c>Retry-After</c> asks, up to a minute;
/// where it asks for more, the refusal stands. Not tried again: other refusals, an endpoint that nobody listens at, and an answer that broke off.</para>
/// <para>A try may take <see cref="ClientSettings.Timeout"/> from its request to the last byte of its answer.</para>
/// </remarks>
/// <param name="http">What sends; it is not disposed.</param>
/// <param name="settings">Tries and times.</param>
/// <param name="time">The clock of pauses and deadlines.</param>
internal sealed class EndpointHandler(HttpClient http, ClientSettings settings, TimeProvider time) : HttpMessageHandler
{
    /// <summary>Where a request keeps the token of its caller: a client of HTTP forgets it once an answer has begun.</summary>
    public static readonly HttpRequestOptionsKey<CancellationToken> Caller = new("caller");

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly ResiliencePipeline<HttpResponseMessage> _retries = RetriesOf(settings, time);

    /// <exception cref="EndpointRefusalException">The last try was refused.</exception>
    /// <exception cref="EndpointTimeoutException">The last try took too long.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var tries = 0;
        try
        {
            var response = await _retries.ExecuteAsync(
                token =>
                {
                    tries++;
                    return TryAsync(request, token);
                },
                cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? response : throw await RefusalAsync(response, tries, cancellationToken).ConfigureAwait(false);
        }
        catch (EndpointTimeoutException) when (tries > 1)
        {
            throw new EndpointTimeoutException(tries);
        }
    }

    private static ResiliencePipeline<HttpResponseMessage> RetriesOf(ClientSettings settings, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        return settings.Retries == 0 ? builder.Build() : builder.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = settings.Retries,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = LongestPause,
            UseJitter = false,
            ShouldRetryAfterHeader = true,
            ShouldHandle = args => ValueTask.FromResult(args.Outcome switch
            {
                { Exception: EndpointTimeoutException } => true,
                { Result: { } response } => IsPassing(response.StatusCode) && !(response.Headers.RetryAfter?.Delta > LongestPause),
                _ => false,
            }),
        }).Build();
    }

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    private static async Task<EndpointRefusalException> RefusalAsync(HttpResponseMessage response, int tries, CancellationToken cancellation)
    {
        using (response)
        {
            var body = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
            var pause = response.Headers.RetryAfter?.ToString();
            return new((int)response.StatusCode, body, tries) { RetryAfter = int.TryParse(pause, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null };
        }
    }

    private async ValueTask<HttpResponseMessage> TryAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        request.Options.TryGetValue(Caller, out var caller);
        var deadline = new AnswerDeadline(settings.Timeout, time, caller, cancellation);
        try
        {
            var response = await deadline.WithinAsync<HttpResponseMessage>(
                token => new(http.SendAsync(CopyOf(request), HttpCompletionOption.ResponseHeadersRead, token)), CancellationToken.None).ConfigureAwait(false);
            await deadline.GuardAsync(response).ConfigureAwait(false);
            return response;
        }
        catch
        {
            deadline.Dispose();
            throw;
        }
    }

    /// <summary>A client sends a message once only. The copy is not disposed: its content is the original's.</summary>
    private static HttpRequestMessage CopyOf(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        return copy;
    }
}
