using System.Collections.Immutable;
using Microsoft.Extensions.AI;

namespace Demos.Models.Local;

/// <summary>Turns the messages of a conversation into messages for a chat template.</summary>
internal static class TemplateMessages
{
    /// <summary>The messages, with instructions and the protocol of the tools in the first system message.</summary>
    /// <param name="messages">The conversation.</param>
    /// <param name="instructions">Put before the system message; null for none.</param>
    /// <param name="protocol">Put after the system message; null where no tool is offered.</param>
    /// <exception cref="NotSupportedException">A message holds something other than text, calls and results.</exception>
    public static ImmutableArray<TemplateMessage> From(IReadOnlyList<ChatMessage> messages, string? instructions, string? protocol)
    {
        var leading = messages.TakeWhile(message => message.Role == ChatRole.System).ToArray();
        string[] system = [.. new[] { instructions }.Concat(leading.Select(TextOf)).Append(protocol).Where(text => !string.IsNullOrEmpty(text)).Cast<string>()];
        var written = messages.Skip(leading.Length).SelectMany(message => Write(message, hasTools: protocol is not null));
        return [.. system is [] ? [] : new[] { new TemplateMessage("system", string.Join("\n\n", system)) }, .. written];
    }

    private static IEnumerable<TemplateMessage> Write(ChatMessage message, bool hasTools)
    {
        var results = message.Contents.OfType<FunctionResultContent>().Select(ToolProtocol.Write).ToArray();
        if (results is not [])
        {
            yield return new("user", string.Join('\n', results));
        }

        var calls = message.Contents.OfType<FunctionCallContent>().Select(ToolProtocol.Write).ToArray();
        var text = TextOf(message);
        if (calls is not [])
        {
            yield return new("assistant", string.Join('\n', text.Length > 0 ? calls.Prepend(text) : calls));
        }
        else if (message.Role == ChatRole.Assistant)
        {
            yield return new("assistant", hasTools ? ToolProtocol.WriteAnswer(text) : text);
        }
        else if (results is [])
        {
            yield return new(message.Role == ChatRole.System ? "system" : "user", text);
        }
    }

    private static string TextOf(ChatMessage message)
    {
        var other = message.Contents.FirstOrDefault(content =>
            content is not (TextContent or TextReasoningContent or FunctionCallContent or FunctionResultContent or UsageContent));
        return other is null
            ? message.Text
            : throw new NotSupportedException($"A local model reads text; this message holds '{other.GetType().Name}'. Send it to another model, or leave it out.");
    }
}
