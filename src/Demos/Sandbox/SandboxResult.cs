namespace Demos.Sandbox;

/// <summary>How one call of untrusted code ended.</summary>
/// <param name="Kind">The kind of end.</param>
/// <param name="Text">For a value its JSON; what has no JSON, such as <c>undefined</c> or a function, is written so that it is none. For an error its name and message,
/// at most 200 characters. Otherwise empty. The same code gives the same text on every machine.</param>
public sealed record SandboxResult(SandboxKind Kind, string Text = "")
{
    /// <summary>Whether nothing is run after this: the code broke a limit, or is none.</summary>
    internal bool EndsTheRun => Kind is not (SandboxKind.Value or SandboxKind.Threw);
}

/// <summary>How a call of untrusted code can end.</summary>
public enum SandboxKind
{
    /// <summary>It gave a value.</summary>
    Value,

    /// <summary>It threw an error, or nested its calls too deeply.</summary>
    Threw,

    /// <summary>The code does not parse.</summary>
    SyntaxError,

    /// <summary>It did not end.</summary>
    Timeout,

    /// <summary>It took too much memory.</summary>
    MemoryLimit,

    /// <summary>It printed or returned too much.</summary>
    OutputLimit,

    /// <summary>It ended its process.</summary>
    Crashed,

    /// <summary>It was not run, because a call before it ended the run.</summary>
    NotRun,
}
