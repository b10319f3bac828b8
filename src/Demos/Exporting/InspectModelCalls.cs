using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Exporting;

/// <summary>Turns as Inspect's calls of a model: what went in, what came out.</summary>
internal static class InspectModelCalls
{
    /// <summary>Sampling as a <c>GenerateConfig</c>.</summary>
    public static JsonObject ConfigOf(ScenarioSettings settings) => new()
    {
        ["temperature"] = settings.Temperature,
        ["seed"] = settings.Seed,
        ["max_tokens"] = settings.MaxOutputTokens,
    };

    /// <summary>A turn as a <c>ModelOutput</c>; without a choice where the call failed.</summary>
    public static JsonObject OutputOf(InspectTurn turn, string model)
    {
        var json = new JsonObject
        {
            ["model"] = model,
            ["choices"] = turn.Response is null ? [] : new JsonArray(new JsonObject
            {
                ["message"] = turn.Response.DeepClone(),
                ["stop_reason"] = turn.Turn.Response?.FinishReason switch
                {
                    "length" => "max_tokens",
                    "stop" or "tool_calls" or "content_filter" => turn.Turn.Response.FinishReason,
                    _ => "unknown",
                },
            }),
            ["completion"] = turn.Turn.Response?.Text ?? "",
            ["usage"] = InspectValues.Usage([turn.Turn]),
            ["time"] = InspectValues.Seconds([turn.Turn]),
        };
        if (turn.Turn.Error is { } error)
        {
            json["error"] = error;
        }

        return json;
    }

    /// <summary>The turns as <c>ModelEvent</c>s. Time between turns was not recorded and counts as none.</summary>
    public static JsonArray EventsOf(ImmutableArray<InspectTurn> turns, Recording recording, ScenarioSettings settings)
    {
        var events = new JsonArray();
        foreach (var (index, turn) in turns.Index())
        {
            var before = InspectValues.Seconds(recording.Turns.Take(index));
            var (start, seconds) = (recording.Provenance.RecordedAt + TimeSpan.FromSeconds(before), InspectValues.Seconds([turn.Turn]));
            events.Add(new JsonObject
            {
                ["uuid"] = InspectValues.Id("event", recording.Digest, FormattableString.Invariant($"{index}")),
                ["timestamp"] = InspectValues.Time(start),
                ["working_start"] = before,
                ["event"] = "model",
                ["model"] = recording.Model,
                ["input"] = InspectValues.Copies(turn.Request),
                ["tools"] = new JsonArray([.. turn.Turn.Request.Tools.Select(tool => JsonNode.Parse(tool))]),
                ["tool_choice"] = turn.Turn.Request.Tools is [] ? "none" : "auto",
                ["config"] = ConfigOf(settings),
                ["output"] = OutputOf(turn, recording.Model),
                ["completed"] = InspectValues.Time(start + TimeSpan.FromSeconds(seconds)),
                ["working_time"] = seconds,
            });
        }

        return events;
    }
}
