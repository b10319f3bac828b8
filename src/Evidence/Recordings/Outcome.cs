namespace Evidence.Recordings;

/// <summary>How a run of one sample ended.</summary>
/// <param name="Kind">The kind of end.</param>
/// <param name="Answer">The answer to be judged; null where there is none.</param>
/// <param name="Detail">What a reader should know about the end.</param>
public sealed record Outcome(OutcomeKind Kind, string? Answer = null, string? Detail = null);

/// <summary>How a run of one sample can end. Only <see cref="Answered"/> is judged right or wrong; the others did not count.</summary>
public enum OutcomeKind
{
    /// <summary>There is an answer.</summary>
    Answered,

    /// <summary>The model declined.</summary>
    Refused,

    /// <summary>The model said nothing.</summary>
    Empty,

    /// <summary>A call that names no tool or has unusable arguments, and no answer after it.</summary>
    InvalidCall,

    /// <summary>The same call with the same result twice.</summary>
    Loop,

    /// <summary>All turns were used without an answer.</summary>
    TurnLimit,

    /// <summary>The answer was cut at its longest.</summary>
    Truncated,

    /// <summary>The request did not fit into the context.</summary>
    ContextOverflow,

    /// <summary>It took too long.</summary>
    Timeout,

    /// <summary>The model or its endpoint failed.</summary>
    Failed,

    /// <summary>A judge's verdict could not be read.</summary>
    Unjudged,
}
