namespace Demos.Models;

/// <summary>An endpoint did not answer as it should. The message is for people and never holds a key.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="status">HTTP status, 200 where an answer broke off; null where nothing answered.</param>
public sealed class ModelEndpointException(string message, int? status) : Exception(message)
{
    /// <summary>HTTP status, 200 where an answer broke off; null where nothing answered.</summary>
    public int? Status { get; } = status;
}
