using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Demos.Replay;

/// <summary>JSON texts inside recordings: no white space, letters of every script as themselves.</summary>
internal static class PlainJson
{
    private static readonly JsonSerializerOptions Options = new(AIJsonUtilities.DefaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = false };

    /// <exception cref="NotSupportedException">The value has no JSON form.</exception>
    public static string Write(object? value)
    {
        var json = JsonSerializer.Serialize(value, Options.GetTypeInfo(value?.GetType() ?? typeof(object)));

        // A lone surrogate is written as an escape, but what is read from it is not: twice is once and for all.
        return json.Contains("\\uFFFD", StringComparison.OrdinalIgnoreCase) ? JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json, Options), Options) : json;
    }

    /// <summary>The object in a JSON text; null where there is none.</summary>
    public static Dictionary<string, object?>? ReadObject(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, object?>>(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
