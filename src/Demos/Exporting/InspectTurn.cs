using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evidence.Recordings;

namespace Demos.Exporting;

/// <summary>A call of the model with its messages as Inspect's <c>ChatMessage</c>s. A message that is carried on keeps its id.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Request">All messages that were sent.</param>
/// <param name="Response">The response; null where the call failed.</param>
internal sealed record InspectTurn(Turn Turn, ImmutableArray<JsonObject> Request, JsonObject? Response)
{
    /// <summary>What the turn adds to the conversation: new messages and the response.</summary>
    public IEnumerable<JsonObject> Added => [.. Request.Skip(Turn.Request.Carried), .. Response is null ? [] : (JsonObject[])[Response]];

    /// <summary>The turns of a recording.</summary>
    public static ImmutableArray<InspectTurn> Of(Recording recording)
    {
        var turns = ImmutableArray.CreateBuilder<InspectTurn>();
        var tools = new Dictionary<string, string>(StringComparer.Ordinal);
        ImmutableArray<JsonObject> history = [];
        var count = 0;
        foreach (var turn in recording.Turns)
        {
            ImmutableArray<JsonObject> request = [.. history.Take(turn.Request.Carried), .. turn.Request.Messages.Select(message => MessageOf(message, "input"))];
            var response = turn.Response is null ? null : MessageOf(RecordedConversation.After([], turn.Response)[0], "generate");
            turns.Add(new(turn, request, response));
            history = response is null ? request : [.. request, response];
        }

        return turns.ToImmutable();

        JsonObject MessageOf(Message message, string source)
        {
            foreach (var call in message.Calls)
            {
                tools[call.Id] = call.Tool;
            }

            var json = new JsonObject
            {
                ["id"] = InspectValues.Id("message", recording.Digest, FormattableString.Invariant($"{count++}")),
                ["content"] = message.Text,
                ["source"] = source,
                ["role"] = message.Role,
            };
            if (message.CallId is { } id)
            {
                json["tool_call_id"] = id;
                json["function"] = tools.GetValueOrDefault(id);
            }

            if (message.Calls is not [])
            {
                json["tool_calls"] = new JsonArray([.. message.Calls.Select(CallOf)]);
            }

            if (source == "generate")
            {
                json["model"] = recording.Model;
            }

            return json;
        }
    }

    private static JsonObject CallOf(ToolCall call)
    {
        var json = new JsonObject { ["id"] = call.Id, ["function"] = call.Tool, ["arguments"] = Arguments(call.Arguments) };
        if (call.Arguments.Length == 0)
        {
            json["parse_error"] = "The arguments are not a JSON object.";
        }

        return json;
    }

    private static JsonObject Arguments(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
