using System.Collections.Immutable;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Replay;

/// <summary>A request as it is recorded: without secrets, with its key.</summary>
/// <param name="Messages">All messages; the options' instructions come first, as a system message.</param>
/// <param name="Tools">Each tool offered, as JSON text.</param>
/// <param name="Schema">JSON Schema that the answer is asked to follow; <c>{}</c> for any JSON, null for none.</param>
/// <param name="Key">See <see cref="RequestKey"/>.</param>
internal sealed record AskedRequest(ImmutableArray<Message> Messages, ImmutableArray<string> Tools, string? Schema, string Key)
{
    public static AskedRequest Of(IEnumerable<ChatMessage> messages, ChatOptions? options, string modelId, Redactor redactor)
    {
        IEnumerable<ChatMessage> all = options?.Instructions is { Length: > 0 } instructions ? messages.Prepend(new(ChatRole.System, instructions)) : messages;
        ImmutableArray<Message> asked = [.. RecordedTurns.ToMessages(all).Select(redactor.Redact)];
        ImmutableArray<string> tools = [.. (options?.Tools ?? []).Select(tool => redactor.Text(ToolText(tool)))];
        var schema = SchemaOf(options?.ResponseFormat) is { } text ? redactor.Text(text) : null;
        return new(asked, tools, schema, RequestKey.Compute(asked, tools, schema, options?.ModelId ?? modelId, options));
    }

    /// <summary>What stays of the request in a turn.</summary>
    /// <param name="carried">Messages that the turn before left behind.</param>
    public TurnRequest ToRequest(int carried) => new() { Key = Key, Carried = carried, Messages = [.. Messages.Skip(carried)], Tools = Tools, Schema = Schema };

    private static string ToolText(AITool tool) => PlainJson.Write(tool is AIFunctionDeclaration function
        ? new Dictionary<string, object?> { ["name"] = function.Name, ["description"] = function.Description, ["parameters"] = function.JsonSchema }
        : new Dictionary<string, object?> { ["name"] = tool.Name, ["description"] = tool.Description });

    private static string? SchemaOf(ChatResponseFormat? format) =>
        format is ChatResponseFormatJson json ? json.Schema is { } schema ? PlainJson.Write(schema) : "{}" : null;
}
