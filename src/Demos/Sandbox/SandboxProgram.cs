using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Demos.Sandbox;

/// <summary>The program that runs untrusted code as a child process.</summary>
/// <param name="File">Full path of the executable.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record SandboxProgram(string File, ImmutableArray<string> Arguments)
{
    /// <summary>The hidden command of this program.</summary>
    public const string Command = "sandbox";

    /// <summary>This assembly, started by the <c>dotnet</c> that runs the present process: the same under <c>dotnet run</c>, <c>dotnet demos.dll</c> and a test host.</summary>
    public static SandboxProgram OfThisAssembly { get; } = new(DotnetHost(), [typeof(SandboxProgram).Assembly.Location, Command]);

    // The runtime stands in {root}/shared/Microsoft.NETCore.App/{version}/.
    private static string DotnetHost() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
