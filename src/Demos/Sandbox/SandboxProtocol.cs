using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Demos.Sandbox;

/// <summary>What the parent writes to the child's standard input: one JSON object.</summary>
/// <param name="Code">JavaScript that declares functions.</param>
/// <param name="Calls">Expressions; before each, the code is loaded anew.</param>
internal sealed record SandboxRequest(string Code, ImmutableArray<string> Calls);

/// <summary>The child answers with lines: <see cref="Ready"/>, then a <see cref="SandboxResult"/> as JSON for each call, until one ends the run.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(SandboxRequest))]
[JsonSerializable(typeof(SandboxResult))]
internal sealed partial class SandboxProtocol : JsonSerializerContext
{
    /// <summary>The first line: the child has begun, so that what fails after it is the code's fault.</summary>
    public const string Ready = "ready";

    /// <summary>Reads a line that says how a call ended; null where it is none.</summary>
    public static SandboxResult? TryRead(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Default.SandboxResult);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
