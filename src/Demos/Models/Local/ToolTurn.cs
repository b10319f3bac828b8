using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.AI;

namespace Demos.Models.Local;

/// <summary>A turn of a model that has no format of its own for tools, by <see cref="ToolProtocol"/>: the same in this process and at an endpoint.</summary>
/// <param name="Messages">The conversation as the model reads it: the tools in the system message, calls, results and answers in the protocol's form.</param>
/// <param name="Tools">The tools that it may call; empty where none is offered.</param>
/// <param name="MayAnswer">Whether it may end instead of calling.</param>
/// <param name="CallId">Id of a call that the answer may hold: numbered by the calls before it in the conversation.</param>
internal sealed record ToolTurn(ImmutableArray<TemplateMessage> Messages, IReadOnlyList<AIFunctionDeclaration> Tools, bool MayAnswer, string CallId)
{
    /// <summary>Writes a conversation for the model.</summary>
    /// <exception cref="NotSupportedException">A message holds something other than text, calls and results.</exception>
    /// <exception cref="ArgumentException">The required tool is not among the tools.</exception>
    public static ToolTurn From(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        var mayAnswer = options?.ToolMode is not RequiredChatToolMode;
        var tools = ToolsOf(options);
        var calls = messages.Sum(message => message.Contents.OfType<FunctionCallContent>().Count());
        return new(
            TemplateMessages.From(messages, options?.Instructions, tools is [] ? null : ToolProtocol.Describe(tools, mayAnswer)),
            tools,
            mayAnswer,
            string.Create(CultureInfo.InvariantCulture, $"call_{calls + 1}"));
    }

    private static AIFunctionDeclaration[] ToolsOf(ChatOptions? options)
    {
        if (options?.Tools is not { Count: > 0 } offered || options.ToolMode is NoneChatToolMode)
        {
            return [];
        }

        var tools = offered.OfType<AIFunctionDeclaration>().ToArray();
        if (options.ToolMode is not RequiredChatToolMode { RequiredFunctionName: { } name })
        {
            return tools;
        }

        return tools.Where(tool => tool.Name == name).ToArray() is { Length: > 0 } named
            ? named
            : throw new ArgumentException($"The required tool '{name}' is not among the tools: {string.Join(", ", tools.Select(tool => tool.Name))}.", nameof(options));
    }
}
