using System.Collections.Immutable;

namespace Evidence.Recordings;

/// <summary>One call of the model.</summary>
public sealed record Turn
{
    /// <summary>What was sent.</summary>
    public required TurnRequest Request { get; init; }

    /// <summary>What came back; null where the call failed.</summary>
    public TurnResponse? Response { get; init; }

    /// <summary>Why the call failed; beside a response, what was reported in it, such as a refusal; null where nothing was.</summary>
    public string? Error { get; init; }

    /// <summary>Tokens of the messages' texts by the model's own tokenizer, without template and tools: fewer read than these mean a prompt that was cut. Null where the tokenizer is not here.</summary>
    public int? CountedTokens { get; init; }

    /// <summary>Tokens read, as the engine or the server says.</summary>
    public int? InputTokens { get; init; }

    /// <summary>Of these, tokens that were still in the context.</summary>
    public int? ReusedTokens { get; init; }

    /// <summary>Tokens written.</summary>
    public int? OutputTokens { get; init; }

    /// <summary>Time from the request to the whole response, in milliseconds.</summary>
    public required double ElapsedMs { get; init; }
}

/// <summary>What was sent.</summary>
public sealed record TurnRequest
{
    /// <summary>SHA-256 over the canonical request: messages, tools, model, sampling; nothing that cannot change an answer.</summary>
    public required string Key { get; init; }

    /// <summary>How many messages of the turn before (its request and response, in order) begin this request unchanged.</summary>
    public required int Carried { get; init; }

    /// <summary>The messages after the carried ones.</summary>
    public required ImmutableArray<Message> Messages { get; init; }

    /// <summary>Tools offered: each a JSON text with name, description and parameters.</summary>
    public required ImmutableArray<string> Tools { get; init; }

    /// <summary>JSON Schema that the answer was asked to follow.</summary>
    public string? Schema { get; init; }
}

/// <summary>What came back.</summary>
public sealed record TurnResponse
{
    /// <summary>The text; empty where there are only calls.</summary>
    public required string Text { get; init; }

    /// <summary>Tools the model asked for.</summary>
    public required ImmutableArray<ToolCall> Calls { get; init; }

    /// <summary>Why the model stopped: <c>stop</c>, <c>length</c>, <c>tool_calls</c>, <c>content_filter</c>.</summary>
    public string? FinishReason { get; init; }
}

/// <summary>A message of a conversation.</summary>
public sealed record Message
{
    /// <summary><c>system</c>, <c>user</c>, <c>assistant</c> or <c>tool</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The text; for a tool its result.</summary>
    public required string Text { get; init; }

    /// <summary>Calls that an assistant's message holds.</summary>
    public ImmutableArray<ToolCall> Calls { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The call that a tool's message answers.</summary>
    public string? CallId { get; init; }
}

/// <summary>A call of a tool.</summary>
/// <param name="Id">Id within the conversation.</param>
/// <param name="Tool">Name of the tool.</param>
/// <param name="Arguments">Arguments as JSON text; empty where the model's were not a JSON object.</param>
public sealed record ToolCall(string Id, string Tool, string Arguments);
