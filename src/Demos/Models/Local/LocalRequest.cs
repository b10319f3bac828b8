using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.AI;

namespace Demos.Models.Local;

/// <summary>A request in the words of a local model: messages for the template, a grammar, and how to read the answer.</summary>
internal sealed record LocalRequest
{
    /// <summary>The messages for the chat template.</summary>
    public required ImmutableArray<TemplateMessage> Messages { get; init; }

    /// <summary>The grammar that forces the answer; null for free text.</summary>
    public required string? Grammar { get; init; }

    /// <summary>Whether the answer is to be read by <see cref="ToolProtocol"/>.</summary>
    public required bool HasTools { get; init; }

    /// <summary>Id of a call that the answer may hold: numbered by the calls before it in the conversation.</summary>
    public required string CallId { get; init; }

    /// <summary>Turns a request of Microsoft.Extensions.AI into one for a local model.</summary>
    /// <exception cref="UnsupportedSchemaException">A schema has a keyword that cannot be forced.</exception>
    /// <exception cref="NotSupportedException">A message holds something other than text, calls and results.</exception>
    /// <exception cref="ArgumentException">The required tool is not among the tools.</exception>
    public static LocalRequest From(IReadOnlyList<ChatMessage> messages, ChatOptions? options, GrammarLimits limits)
    {
        var mayAnswer = options?.ToolMode is not RequiredChatToolMode;
        var tools = ToolsOf(options);
        var calls = messages.Sum(message => message.Contents.OfType<FunctionCallContent>().Count());
        return new()
        {
            Messages = TemplateMessages.From(messages, options?.Instructions, tools is [] ? null : ToolProtocol.Describe(tools, mayAnswer)),
            Grammar = tools is [] ? FormatGrammar(options, limits) : ToolGrammar.For(tools, mayAnswer, SchemaOf(options), limits),
            HasTools = tools is not [],
            CallId = string.Create(CultureInfo.InvariantCulture, $"call_{calls + 1}"),
        };
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

    private static System.Text.Json.JsonElement? SchemaOf(ChatOptions? options) => (options?.ResponseFormat as ChatResponseFormatJson)?.Schema;

    private static string? FormatGrammar(ChatOptions? options, GrammarLimits limits) => options?.ResponseFormat switch
    {
        ChatResponseFormatJson { Schema: { } schema } => JsonSchemaGrammar.For(schema, limits),
        ChatResponseFormatJson => JsonSchemaGrammar.AnyObject(limits),
        _ => null,
    };
}
