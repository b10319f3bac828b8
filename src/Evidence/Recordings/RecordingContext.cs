using System.Text.Json;
using System.Text.Json.Serialization;

namespace Evidence.Recordings;

/// <summary>How recordings are spelled in JSON: strict, camel case, keys in the order of declaration, nulls left out.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextConverter), typeof(OutcomeConverter)])]
[JsonSerializable(typeof(Recording))]
internal sealed partial class RecordingContext : JsonSerializerContext;
