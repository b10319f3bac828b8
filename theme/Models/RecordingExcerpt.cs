using Evidence.Recordings;

namespace Theme.Models;

/// <summary>The question and the answer of a recording, with the way to the whole.</summary>
public sealed record RecordingExcerpt
{
    /// <summary>Title of the scenario.</summary>
    public required string Title { get; init; }

    /// <summary>The recording.</summary>
    public required Recording Recording { get; init; }

    /// <summary>Its page.</summary>
    public required string Address { get; init; }

    /// <summary>What was asked.</summary>
    public required string Question { get; init; }

    /// <summary>The transcript.</summary>
    public required Transcript Transcript { get; init; }

    /// <summary>Score and reason.</summary>
    public required ScoreCell Score { get; init; }

    /// <summary>Whether it is still fresh.</summary>
    public required FreshnessNote Freshness { get; init; }
}
