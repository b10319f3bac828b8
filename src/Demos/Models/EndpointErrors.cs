using System.ClientModel;
using System.Globalization;
using System.Text.Json;

namespace Demos.Models;

/// <summary>Says what went wrong with an endpoint, in the voice of this program.</summary>
/// <remarks>The cause is not attached: its text is the endpoint's, and endpoints repeat keys. What is quoted of it has the key and the secrets struck out.</remarks>
internal sealed class EndpointErrors(ModelEntry entry, ClientSettings settings)
{
    private const int MostQuoted = 300;

    private readonly string[] _secrets =
        [.. settings.Secrets.Append(settings.ApiKey ?? "").Where(secret => !string.IsNullOrWhiteSpace(secret)).OrderByDescending(secret => secret.Length)];

    /// <summary>The failure for an answer that ended before its end.</summary>
    public ModelEndpointException BrokenOff => new(Say("broke off before its answer was whole", "Try again; if it happens again, look into its log."), 200);

    /// <summary>The failure in plain words, or null where it is none of the endpoint's.</summary>
    public ModelEndpointException? Explain(Exception failure, CancellationToken cancellation) => failure switch
    {
        _ when cancellation.IsCancellationRequested => null,
        EndpointRefusalException refusal => new(Say($"answered {Number(refusal.Status)}", RemedyFor(refusal), refusal.Tries), refusal.Status),
        EndpointTimeoutException late => new(Say("took too long", "Allow more time, or ask for a shorter answer.", late.Tries), null),
        OperationCanceledException or TimeoutException => new(Say("took too long", "Allow more time, or ask for a shorter answer."), null),
        IOException or HttpRequestException { InnerException: IOException, HttpRequestError: not HttpRequestError.SecureConnectionError } => BrokenOff,
        ClientResultException { InnerException: { } inner } => Explain(inner, cancellation),
        HttpRequestException or AggregateException or ClientResultException => new(Say("does not answer", Unreachable(failure)), null),
        JsonException or FormatException => new(Say("answered what cannot be read", $"Check that it speaks the dialect of the provider '{entry.Provider.ToString().ToLowerInvariant()}'."), 200),
        _ => null,
    };

    private string Say(string what, string remedy, int tries = 1) =>
        $"The endpoint '{Host}' of the model '{entry.Id}' {what}{(tries > 1 ? string.Create(CultureInfo.InvariantCulture, $"; it was asked {tries} times") : "")}. {remedy}";

    private string Host => entry.Endpoint!.Authority;

    private string RemedyFor(EndpointRefusalException refusal) => refusal.Status switch
    {
        401 or 403 => "It does not accept the key. Give the right one, and check that it may use this model.",
        404 => $"It does not know '{entry.ServedModel}'. Load the model there, or correct 'served_model' in the catalogue. {Quote(refusal.Body)}",
        429 when refusal.RetryAfter is { } seconds => $"Its rate or quota is used up. Wait {Number(seconds)} s, ask less at once, or check the account.",
        429 => "Its rate or quota is used up. Wait, ask less at once, or check the account.",
        400 when refusal.Body.Contains("not support tools", StringComparison.Ordinal) => "The model has no calls of tools there. Write 'tools: prompt' for it in the catalogue.",
        >= 500 => $"The fault is on its side. Try again later. {Quote(refusal.Body)}",
        _ => $"It did not like the request. {Quote(refusal.Body)}",
    };

    private string Unreachable(Exception failure) =>
        $"Start the server, or correct 'endpoint' in the catalogue. {Quote((failure.InnerException ?? failure).Message)}";

    private string Quote(string text)
    {
        var clean = _secrets.Aggregate(MessageIn(text), (message, secret) => message.Replace(secret, "(key)", StringComparison.OrdinalIgnoreCase));
        clean = string.Join(' ', clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"It said: '{(clean.Length > MostQuoted ? clean[..MostQuoted] + "…" : clean)}'";
    }

    /// <summary>The sentence in an error's body: <c>error.message</c> as OpenAI writes it, <c>error</c> as Ollama does; the body itself where it is neither.</summary>
    private static string MessageIn(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("error", out var error)
                ? error is { ValueKind: JsonValueKind.Object } && error.TryGetProperty("message", out var message) ? message.ToString() : error.ToString()
                : body;
        }
        catch (JsonException)
        {
            return body;
        }
    }

    private static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);
}
