using System.Text.Json;
using System.Text.Json.Serialization;

namespace Evidence.Recordings;

/// <summary>Writes every text well formed, so that what was written is what will be read.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(WellFormed.Text(value));

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(WellFormed.Text(value));
}

/// <summary>Outcomes in kebab case, and nothing else.</summary>
internal sealed class OutcomeConverter : JsonConverter<OutcomeKind>
{
    public override OutcomeKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && OutcomeWords.Find(reader.GetString()!) is { } kind
            ? kind
            : throw new JsonException($"The outcome is none of: {string.Join(", ", OutcomeWords.All)}.");

    public override void Write(Utf8JsonWriter writer, OutcomeKind value, JsonSerializerOptions options) =>
        writer.WriteStringValue(OutcomeWords.Of(value));
}
