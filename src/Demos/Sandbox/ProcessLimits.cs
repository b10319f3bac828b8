namespace Demos.Sandbox;

/// <summary>The hard limits around a child process; where it breaks one, it is killed with its own children. Those inside it, of <see cref="LimitedEngine"/>, are narrower and let a run end with a better reason.</summary>
public sealed record ProcessLimits
{
    /// <summary>Processor time that it may use; wall time would make an outcome depend on how busy the machine is.</summary>
    public TimeSpan ProcessorTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From start to end by the clock, for a process that only waits.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Most bytes of the managed heap; .NET itself refuses more.</summary>
    public long HeapBytes { get; init; } = 256L << 20;

    /// <summary>Most bytes of the whole process in memory; looked at every 25 ms.</summary>
    public long WorkingSetBytes { get; init; } = 640L << 20;

    /// <summary>Most bytes of standard output.</summary>
    public int OutputBytes { get; init; } = 4 << 20;
}
