using System.Collections.Immutable;
using System.Text.Json;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Replay;

/// <summary>Turns the messages and responses of Microsoft.Extensions.AI into those of recordings, and back.</summary>
/// <remarks>Texts, calls and results are kept. Reasoning and usage inside a message are left out, and so are names of authors. Anything else, such as
/// an image, cannot be recorded yet and throws.</remarks>
public static class RecordedTurns
{
    /// <summary>Messages as recorded. A message with several results becomes one for each.</summary>
    /// <exception cref="NotSupportedException">A message holds what cannot be recorded.</exception>
    public static ImmutableArray<Message> ToMessages(IEnumerable<ChatMessage> messages) => [.. messages.SelectMany(ToMessages)];

    /// <summary>Messages as a chat client takes them.</summary>
    public static IReadOnlyList<ChatMessage> ToChatMessages(IEnumerable<Message> messages) => [.. messages.Select(ToChatMessage)];

    /// <summary>A response as recorded.</summary>
    /// <exception cref="NotSupportedException">The response holds what cannot be recorded, such as results of functions that were called inside.</exception>
    public static TurnResponse ToResponse(ChatResponse response)
    {
        AIContent[] contents = [.. response.Messages.SelectMany(message => message.Contents)];
        if (contents.OfType<FunctionResultContent>().Any())
        {
            throw new NotSupportedException("The response holds results of functions. Put the client that records below the one that calls functions.");
        }

        RefuseUnknown(contents);
        return new() { Text = TextOf(contents), Calls = CallsOf(contents), FinishReason = response.FinishReason?.Value };
    }

    /// <summary>What a response reports beside its answer, such as a refusal: <c>code: message</c>; null where nothing.</summary>
    public static string? ErrorIn(ChatResponse response) =>
        response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().FirstOrDefault() is { } error
            ? $"{error.ErrorCode ?? "Error"}: {error.Message}"
            : null;

    /// <summary>The response of a turn, as a chat client gives it.</summary>
    /// <param name="turn">A turn that has a response.</param>
    public static ChatResponse ToChatResponse(Turn turn)
    {
        var response = turn.Response ?? throw new ArgumentException("The turn has no response.", nameof(turn));
        var message = ToChatMessage(new() { Role = "assistant", Text = response.Text, Calls = response.Calls });
        if (turn.Error?.Split(": ", 2) is [var code, var text])
        {
            message.Contents.Add(new ErrorContent(text) { ErrorCode = code });
        }

        return new(message)
        {
            FinishReason = response.FinishReason is { } reason ? new ChatFinishReason(reason) : null,
            Usage = turn is { InputTokens: null, OutputTokens: null } ? null : new()
            {
                InputTokenCount = turn.InputTokens,
                CachedInputTokenCount = turn.ReusedTokens,
                OutputTokenCount = turn.OutputTokens,
                TotalTokenCount = turn.InputTokens + turn.OutputTokens,
            },
        };
    }

    private static IEnumerable<Message> ToMessages(ChatMessage message)
    {
        RefuseUnknown(message.Contents);
        FunctionResultContent[] results = [.. message.Contents.OfType<FunctionResultContent>()];
        var text = TextOf(message.Contents);
        var calls = CallsOf(message.Contents);
        if (results is [] || text.Length > 0 || calls.Length > 0)
        {
            yield return new() { Role = message.Role.Value, Text = text, Calls = calls };
        }

        foreach (var result in results)
        {
            yield return new() { Role = ChatRole.Tool.Value, Text = ResultText(result), CallId = result.CallId };
        }
    }

    private static ChatMessage ToChatMessage(Message message)
    {
        if (message.CallId is { } id)
        {
            return new(new ChatRole(message.Role), [new FunctionResultContent(id, message.Text)]);
        }

        List<AIContent> contents = message.Text.Length > 0 ? [new TextContent(message.Text)] : [];
        contents.AddRange(message.Calls.Select(ToContent));
        return new(new ChatRole(message.Role), contents);
    }

    private static FunctionCallContent ToContent(ToolCall call) => PlainJson.ReadObject(call.Arguments) is { } arguments
        ? new(call.Id, call.Tool, arguments)
        : new(call.Id, call.Tool) { Exception = new JsonException($"The arguments of '{call.Tool}' are not a JSON object.") };

    private static ImmutableArray<ToolCall> CallsOf(IEnumerable<AIContent> contents) =>
        [.. contents.OfType<FunctionCallContent>().Select(call => new ToolCall(call.CallId, call.Name, ArgumentsOf(call)))];

    private static string ArgumentsOf(FunctionCallContent call) => (call.Exception, call.Arguments) switch
    {
        (not null, _) => "",
        (null, null) => "{}",
        (null, { } arguments) => PlainJson.Write(new Dictionary<string, object?>(arguments)),
    };

    private static string TextOf(IEnumerable<AIContent> contents) => string.Concat(contents.OfType<TextContent>().Select(content => content.Text));

    private static string ResultText(FunctionResultContent result) => result switch
    {
        { Exception: { } failure, Result: null } => $"Error: {failure.Message}",
        { Result: null } => "",
        { Result: string text } => text,
        { Result: JsonElement { ValueKind: JsonValueKind.String } text } => text.GetString()!,
        _ => PlainJson.Write(result.Result),
    };

    private static void RefuseUnknown(IEnumerable<AIContent> contents)
    {
        if (contents.FirstOrDefault(content => content is not (TextContent or FunctionCallContent or FunctionResultContent or UsageContent or TextReasoningContent or ErrorContent)) is { } unknown)
        {
            throw new NotSupportedException($"A '{unknown.GetType().Name}' cannot be recorded. Send texts, calls and results.");
        }
    }
}
