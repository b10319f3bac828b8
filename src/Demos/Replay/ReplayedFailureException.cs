namespace Demos.Replay;

/// <summary>The call failed when it was recorded, so it fails again. The exception's own type is not kept, only its name.</summary>
/// <param name="error">The recorded error: <c>Kind: message</c>.</param>
public sealed class ReplayedFailureException(string error) : Exception(error)
{
    /// <summary>Name of the recorded exception's type, such as <c>TimeoutException</c>.</summary>
    public string Kind { get; } = error.Split(": ", 2)[0];
}
