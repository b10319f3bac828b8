using System.Text.Json;
using Evidence.Recordings;

namespace Demos.Judging;

/// <summary>Which of two answers a judge prefers.</summary>
public enum Preference
{
    /// <summary>The first answer of the sample.</summary>
    First,

    /// <summary>The second answer of the sample.</summary>
    Second,

    /// <summary>Neither.</summary>
    Tie,
}

/// <summary>What a judge said of one sample: once with the first answer as A, once with the second as A.</summary>
/// <param name="Straight">The preference where the first answer was A.</param>
/// <param name="Swapped">The preference where the second answer was A.</param>
public sealed record Verdict(Preference Straight, Preference Swapped)
{
    /// <summary>Whether both orders say the same.</summary>
    public bool IsConsistent => Straight == Swapped;

    /// <summary>What counts: a preference that depends on the order is none.</summary>
    public Preference Counted => IsConsistent ? Straight : Preference.Tie;

    /// <summary>The verdict in a recording; null where a response is missing or cannot be read.</summary>
    public static Verdict? Of(Recording recording) =>
        recording.Turns is [{ Response: { } first }, { Response: { } second }] && Read(first.Text, isSwapped: false) is { } straight && Read(second.Text, isSwapped: true) is { } swapped
            ? new(straight, swapped)
            : null;

    /// <summary>Reads a response such as <c>{"reason":"…","verdict":"A"}</c>.</summary>
    /// <param name="response">The response; keys beside <c>verdict</c> do not matter.</param>
    /// <param name="isSwapped">Whether A was the second answer.</param>
    /// <returns>Null where the verdict is none of <c>A</c>, <c>B</c> and <c>tie</c>.</returns>
    internal static Preference? Read(string response, bool isSwapped)
    {
        try
        {
            using var json = JsonDocument.Parse(response);
            return json.RootElement.GetProperty("verdict").GetString() switch
            {
                "A" => isSwapped ? Preference.Second : Preference.First,
                "B" => isSwapped ? Preference.First : Preference.Second,
                "tie" => Preference.Tie,
                _ => null,
            };
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
