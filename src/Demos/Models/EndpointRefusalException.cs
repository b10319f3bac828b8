using System.Globalization;

namespace Demos.Models;

/// <summary>An endpoint answered with a status that is no success. For this room only: its body is the endpoint's and may hold a key.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="body">What it said.</param>
/// <param name="tries">How often it was asked.</param>
internal sealed class EndpointRefusalException(int status, string body, int tries)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"The endpoint answered {status}. Read its body with care."))
{
    public int Status { get; } = status;

    public string Body { get; } = body;

    public int Tries { get; } = tries;

    /// <summary>Seconds that it asks to wait; null where it does not say.</summary>
    public int? RetryAfter { get; init; }
}
