using System.Text.Encodings.Web;
using System.Text.Json;

namespace Demos.Models.Local;

/// <summary>JSON as models of this room read and write it: no white space, every letter as itself.</summary>
internal static class CompactJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a value.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
}
