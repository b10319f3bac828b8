using System.Collections.Immutable;
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
        var turn = ToolTurn.From(messages, options);
        return new()
        {
            Messages = turn.Messages,
            Grammar = turn.Tools is [] ? FormatGrammar(options, limits) : ToolGrammar.For(turn.Tools, turn.MayAnswer, SchemaOf(options), limits),
            HasTools = turn.Tools is not [],
            CallId = turn.CallId,
        };
    }

    private static System.Text.Json.JsonElement? SchemaOf(ChatOptions? options) => (options?.ResponseFormat as ChatResponseFormatJson)?.Schema;

    private static string? FormatGrammar(ChatOptions? options, GrammarLimits limits) => options?.ResponseFormat switch
    {
        ChatResponseFormatJson { Schema: { } schema } => JsonSchemaGrammar.For(schema, limits),
        ChatResponseFormatJson => JsonSchemaGrammar.AnyObject(limits),
        _ => null,
    };
}
