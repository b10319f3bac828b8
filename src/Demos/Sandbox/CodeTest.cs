using System.Text.Json;

namespace Demos.Sandbox;

/// <summary>One test of a function: what is called, and what has to come out.</summary>
/// <param name="Call">An expression, such as <c>digitSum(493)</c>.</param>
/// <param name="Expected">A JSON text, such as <c>16</c>.</param>
public sealed record CodeTest(string Call, string Expected)
{
    private const string Arrow = " => ";

    /// <summary>Reads a line such as <c>digitSum(493) => 16</c>; the last arrow counts, so that a call may hold one.</summary>
    /// <returns>The test; null where there is no call or what is expected is no JSON.</returns>
    public static CodeTest? TryParse(string line)
    {
        var arrow = line.LastIndexOf(Arrow, StringComparison.Ordinal);
        return arrow > 0 && TryJson(line[(arrow + Arrow.Length)..]) is { } ? new(line[..arrow].Trim(), line[(arrow + Arrow.Length)..].Trim()) : null;
    }

    /// <summary>Whether a value came out that is the same JSON; the order of an object's keys does not matter, nor how a number is written.</summary>
    public bool IsPassedBy(SandboxResult result) =>
        result.Kind is SandboxKind.Value && TryJson(result.Text) is { } value && JsonElement.DeepEquals(value, TryJson(Expected)!.Value);

    private static JsonElement? TryJson(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
