using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Demos.Scoring;
using Evidence.Recordings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace Demos.Exporting;

/// <summary>How exports are written as JSON: LF, letters of every script as themselves, nothing for null.</summary>
internal static class ExportJson
{
    /// <summary>Indented, in camel case; messages, metrics and contexts as Microsoft.Extensions.AI spells them.</summary>
    public static JsonSerializerOptions Indented { get; } = new(AIJsonUtilities.DefaultOptions)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new ContextConverter() },
    };

    /// <summary>The same on one line.</summary>
    public static JsonSerializerOptions Line { get; } = new(Indented) { WriteIndented = false };

    // Before the converter of the defaults, which writes enumerations in capitals.
    static ExportJson() => Indented.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));

    /// <summary>What was said, in order: of each turn the messages that it added and the response. A turn that begins anew follows the one before.</summary>
    public static IEnumerable<Message> Transcript(ScoredRecording scored) => scored.Recording.Turns.SelectMany(
        turn => RecordedConversation.After(turn.Request.Messages, turn.Response));

    // A context is written as its name and contents, whatever its class holds.
    private sealed class ContextConverter : JsonConverter<EvaluationContext>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(EvaluationContext));

        public override EvaluationContext Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Exports are written only.");

        public override void Write(Utf8JsonWriter writer, EvaluationContext value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("name", value.Name);
            writer.WritePropertyName("contents");
            JsonSerializer.Serialize<IEnumerable<AIContent>>(writer, value.Contents, options);
            writer.WriteEndObject();
        }
    }
}
