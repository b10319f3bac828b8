namespace Demos.Models.Local;

/// <summary>Names of what a local answer says of itself in <c>AdditionalProperties</c>.</summary>
public static class LocalProperties
{
    /// <summary>Milliseconds (double) for reading the prompt.</summary>
    public const string ReadMs = "read_ms";

    /// <summary>Milliseconds (double) for writing the answer.</summary>
    public const string WriteMs = "write_ms";

    /// <summary>Context asked for, in tokens (int); 0 where it was left to the model.</summary>
    public const string ContextAsked = "context_asked";

    /// <summary>Context granted, in tokens (int).</summary>
    public const string ContextGranted = "context_granted";

    /// <summary>Context in use at the end of the answer, in tokens (int).</summary>
    public const string ContextUsed = "context_used";

    /// <summary>True (bool) where a grammar was in force and the answer was cut before its end; the text is then the torso as written.</summary>
    public const string IsTorso = "is_torso";
}
