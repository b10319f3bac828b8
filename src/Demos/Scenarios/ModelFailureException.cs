using Evidence.Recordings;

namespace Demos.Scenarios;

/// <summary>The model gave no response. Thrown by the chat client that a runner is handed; the runner ends the sample with the outcome.</summary>
/// <param name="outcome">How the sample ends, such as a context overflow.</param>
/// <param name="cause">What the engine or the endpoint threw.</param>
public sealed class ModelFailureException(Outcome outcome, Exception cause) : Exception(outcome.Detail, cause)
{
    /// <summary>How the sample ends.</summary>
    public Outcome Outcome { get; } = outcome;
}
