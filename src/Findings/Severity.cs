namespace Findings;

/// <summary>Whether the run may still succeed.</summary>
public enum Severity
{
    /// <summary>Worth mending; the run goes on and succeeds.</summary>
    Warning,

    /// <summary>The run fails: nothing is written.</summary>
    Error,
}
