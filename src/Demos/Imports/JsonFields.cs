using System.Text.Json;

namespace Demos.Imports;

/// <summary>Values of JSON of others, null where they are missing or of another kind.</summary>
internal static class JsonFields
{
    /// <summary>A text; null where it is not there, is no text, or is not Unicode.</summary>
    public static string? Text(this JsonElement entry, string key)
    {
        if (entry.Field(key) is not { ValueKind: JsonValueKind.String } value)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: JSON allows it, text does not.
            return null;
        }
    }

    /// <summary>A whole number.</summary>
    public static int? Whole(this JsonElement entry, string key) => entry.Field(key) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    /// <summary>True or false.</summary>
    public static bool? Truth(this JsonElement entry, string key) => entry.Field(key)?.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    /// <summary>An object.</summary>
    public static JsonElement? Object(this JsonElement entry, string key) => entry.Field(key) is { ValueKind: JsonValueKind.Object } value ? value : null;

    /// <summary>The entries of a list; none where there is none.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement entry, string key) => entry.Field(key) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

    private static JsonElement? Field(this JsonElement entry, string key) => entry.ValueKind is JsonValueKind.Object && entry.TryGetProperty(key, out var value) ? value : null;
}
