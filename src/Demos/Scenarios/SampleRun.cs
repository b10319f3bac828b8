using System.Collections.Immutable;
using Evidence.Recordings;

namespace Demos.Scenarios;

/// <summary>What a runner gives back for one sample. The turns are kept by the chat client that it was handed.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Retrieved">Passages that were handed to the model, best first; empty where the runner retrieves none.</param>
public sealed record SampleRun(Outcome Outcome, ImmutableArray<RetrievedPassage> Retrieved)
{
    /// <summary>A run without passages.</summary>
    public SampleRun(Outcome outcome)
        : this(outcome, [])
    {
    }
}
