using System.Collections.Immutable;
using Microsoft.Extensions.AI;
using OllamaSharp.Models.Chat;
using ChatRole = Microsoft.Extensions.AI.ChatRole;

namespace Demos.Models.Ollama;

/// <summary>Turns the messages of a conversation into those of Ollama's chat.</summary>
/// <remarks>OllamaSharp's own way wraps the result of a tool in JSON with the call's id and leaves out the tool's name; Ollama's templates expect the result as it is, and the name.</remarks>
internal static class OllamaMessages
{
    /// <summary>The messages; instructions come first, as a system message.</summary>
    /// <exception cref="NotSupportedException">A message holds something other than text, calls and results.</exception>
    public static ImmutableArray<Message> From(IReadOnlyList<ChatMessage> messages, string? instructions)
    {
        var names = messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToLookup(call => call.CallId, call => call.Name, StringComparer.Ordinal);
        var first = string.IsNullOrEmpty(instructions) ? [] : new[] { new Message { Role = "system", Content = instructions } };
        return [.. first, .. messages.SelectMany(message => Write(message, names))];
    }

    private static IEnumerable<Message> Write(ChatMessage message, ILookup<string, string> names)
    {
        var calls = message.Contents.OfType<FunctionCallContent>()
            .Select(call => new Message.ToolCall { Function = new() { Name = call.Name, Arguments = call.Arguments ?? new Dictionary<string, object?>() } }).ToArray();
        var text = TextOf(message);
        var results = message.Contents.OfType<FunctionResultContent>().ToArray();
        if (results is [] || text.Length > 0 || calls is not [])
        {
            yield return new() { Role = message.Role.Value, Content = text, ToolCalls = calls is [] ? null : calls };
        }

        foreach (var result in results)
        {
            yield return new() { Role = ChatRole.Tool.Value, Content = ResultText.Of(result), ToolName = names[result.CallId].LastOrDefault() };
        }
    }

    private static string TextOf(ChatMessage message)
    {
        var other = message.Contents.FirstOrDefault(content =>
            content is not (TextContent or TextReasoningContent or FunctionCallContent or FunctionResultContent or UsageContent));
        return other is null
            ? message.Text
            : throw new NotSupportedException($"This client sends text; the message holds '{other.GetType().Name}'. Send it to another model, or leave it out.");
    }
}
