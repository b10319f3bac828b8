using System.Buffers;
using System.Text.Json;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Replay;

/// <summary>What makes two requests the same: SHA-256 over canonical JSON of messages, tools, model, sampling settings and schema, and of nothing else.</summary>
/// <remarks>Timeouts, retries, conversation ids and properties of one vendor are left out. Canonical: no white space, fixed order, all but ASCII escaped.</remarks>
public static class RequestKey
{
    /// <summary>The key of a request, 64 hex digits.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="options">Tools, model, sampling and format; may be null.</param>
    /// <param name="modelId">The model, where the options name none.</param>
    /// <exception cref="NotSupportedException">A message holds what cannot be recorded.</exception>
    public static string Of(IEnumerable<ChatMessage> messages, ChatOptions? options, string modelId) =>
        AskedRequest.Of(messages, options, modelId, Redactor.None).Key;

    internal static string Compute(IReadOnlyList<Message> messages, IReadOnlyList<string> tools, string? schema, string modelId, ChatOptions? options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("model", modelId);
            Write(writer, messages);
            Write(writer, "tools", tools);
            Write(writer, options ?? new());
            writer.WriteString("schema", schema);
            writer.WriteEndObject();
        }

        return ContentDigest.Of(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<Message> messages)
    {
        writer.WriteStartArray("messages");
        foreach (var message in messages)
        {
            writer.WriteStartObject();
            writer.WriteString("role", message.Role);
            writer.WriteString("text", message.Text);
            Write(writer, "calls", message.Calls.SelectMany(call => (string[])[call.Id, call.Tool, call.Arguments]));
            writer.WriteString("callId", message.CallId);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ChatOptions options)
    {
        writer.WriteStartObject("settings");
        Write(writer, "temperature", options.Temperature);
        Write(writer, "topP", options.TopP);
        Write(writer, "topK", options.TopK);
        Write(writer, "seed", options.Seed);
        Write(writer, "maxOutputTokens", options.MaxOutputTokens);
        Write(writer, "frequencyPenalty", options.FrequencyPenalty);
        Write(writer, "presencePenalty", options.PresencePenalty);
        Write(writer, "stop", options.StopSequences ?? []);
        writer.WriteString("reasoning", options.Reasoning?.Effort?.ToString());
        writer.WriteString("toolMode", ModeOf(options.ToolMode));
        writer.WriteString("severalCalls", options.AllowMultipleToolCalls switch { true => "yes", false => "no", null => null });
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, double? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
    }

    private static string? ModeOf(ChatToolMode? mode) => mode switch
    {
        null or AutoChatToolMode => null,
        NoneChatToolMode => "none",
        RequiredChatToolMode required => $"required {required.RequiredFunctionName}",
        _ => mode.GetType().Name,
    };
}
