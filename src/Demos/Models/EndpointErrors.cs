using System.ClientModel;
using System.Globalization;

namespace Demos.Models;

/// <summary>Says what went wrong with an endpoint, in the voice of this program.</summary>
/// <remarks>The cause is not attached: its text is the endpoint's, and endpoints repeat keys. What is quoted of it has the key struck out.</remarks>
internal sealed class EndpointErrors(ModelEntry entry, string? apiKey)
{
    private const int MostQuoted = 300;

    /// <summary>The failure in plain words, or null where it is none of the endpoint's.</summary>
    public ModelEndpointException? Explain(Exception failure, CancellationToken cancellation) => failure switch
    {
        _ when cancellation.IsCancellationRequested => null,
        ClientResultException { Status: > 0 and var status } answer => new(Say($"answered {Number(status)}", RemedyFor(status, answer.Message)), status),
        ClientResultException or HttpRequestException or AggregateException => new(Say("does not answer", Unreachable(failure)), null),
        OperationCanceledException or TimeoutException => new(Say("took too long", "Allow more time, or ask for a shorter answer."), null),
        _ => null,
    };

    private string Say(string what, string remedy) => $"The endpoint '{Host}' of the model '{entry.Id}' {what}. {remedy}";

    private string Host => entry.Endpoint!.Authority;

    private string RemedyFor(int status, string message) => status switch
    {
        401 or 403 => "It does not accept the key. Give the right one, and check that it may use this model.",
        404 => $"It does not know '{entry.ServedModel}'. Load the model there, or correct 'served_model' in the catalogue. {Quote(message)}",
        429 => "Its rate or quota is used up. Wait, ask less at once, or check the account.",
        >= 500 => $"The fault is on its side. Try again later. {Quote(message)}",
        _ => $"It did not like the request. {Quote(message)}",
    };

    private string Unreachable(Exception failure) =>
        $"Start the server, or correct 'endpoint' in the catalogue. {Quote((failure.InnerException ?? failure).Message)}";

    private string Quote(string text)
    {
        var clean = string.IsNullOrEmpty(apiKey) ? text : text.Replace(apiKey, "(key)", StringComparison.OrdinalIgnoreCase);
        clean = string.Join(' ', clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"It said: '{(clean.Length > MostQuoted ? clean[..MostQuoted] + "…" : clean)}'";
    }

    private static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);
}
