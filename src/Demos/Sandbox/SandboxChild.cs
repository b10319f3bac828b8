using System.Text;
using System.Text.Json;

namespace Demos.Sandbox;

/// <summary>The child's side: reads one request, runs its calls, writes a line for each.</summary>
public static class SandboxChild
{
    private const int StackBytes = 16 << 20;

    /// <summary>Runs a request.</summary>
    /// <param name="input">The request, to the end of the stream.</param>
    /// <param name="output">The lines; each is written as soon as it is there, so that they outlive the process.</param>
    public static void Run(Stream input, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
        writer.WriteLine(SandboxProtocol.Ready);
        var request = JsonSerializer.Deserialize(input, SandboxProtocol.Default.SandboxRequest)!;

        // A thread of its own, because the stack of the first one differs from machine to machine.
        var thread = new Thread(() => Run(request, result => writer.WriteLine(JsonSerializer.Serialize(result, SandboxProtocol.Default.SandboxResult))), StackBytes);
        thread.Start();
        thread.Join();
    }

    private static void Run(SandboxRequest request, Action<SandboxResult> report)
    {
        if (LimitedEngine.TryParse(request.Code, out var code) is { } problem)
        {
            report(problem);
            return;
        }

        foreach (var call in request.Calls)
        {
            var result = LimitedEngine.Run(code, call);
            report(result);
            if (result.EndsTheRun)
            {
                return;
            }
        }
    }
}
