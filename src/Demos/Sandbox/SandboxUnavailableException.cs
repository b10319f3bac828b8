namespace Demos.Sandbox;

/// <summary>The child process of the sandbox did not begin to work.</summary>
/// <param name="errors">What it wrote to standard error.</param>
public sealed class SandboxUnavailableException(string errors) : IOException(
    $"The sandbox did not start, so that code cannot be run; its process said '{errors.Split('\n')[0].Trim()}'. Try 'demos {SandboxProgram.Command} < /dev/null', and build the program anew.");
