using System.Text.Json.Nodes;
using Demos.Scoring;
using Evidence.Recordings;

namespace Demos.Exporting;

/// <summary>A recording as Inspect's <c>EvalSample</c>. One that did not count has no score; its metadata say why.</summary>
internal static class InspectSample
{
    public static JsonObject Of(ScoredRecording scored)
    {
        var (sample, recording, score) = (scored.Sample, scored.Recording, scored.Score);
        var turns = InspectTurn.Of(recording);
        var json = new JsonObject
        {
            ["id"] = sample.Id,
            ["epoch"] = recording.Repeat ?? 1,
            ["input"] = sample.Question,
            ["target"] = InspectValues.Texts(sample.References),
            ["messages"] = InspectValues.Copies(turns.SelectMany(turn => turn.Added)),
            ["output"] = turns is [.., var last] ? InspectModelCalls.OutputOf(last, recording.Model) : new JsonObject { ["model"] = recording.Model, ["choices"] = new JsonArray() },
            ["scores"] = score.Value is null ? [] : new JsonObject
            {
                [scored.Scenario.Scorer] = new JsonObject { ["value"] = score.Value, ["answer"] = score.Judged, ["explanation"] = score.Why },
            },
            ["metadata"] = MetadataOf(scored),
            ["store"] = new JsonObject(),
            ["events"] = InspectModelCalls.EventsOf(turns, recording, scored.Scenario.Settings),
            ["model_usage"] = new JsonObject { [recording.Model] = InspectValues.Usage(recording.Turns) },
            ["started_at"] = InspectValues.Time(recording.Provenance.RecordedAt),
            ["completed_at"] = InspectValues.Time(InspectValues.EndOf(recording)),
            ["total_time"] = InspectValues.Seconds(recording.Turns),
            ["working_time"] = InspectValues.Seconds(recording.Turns),
            ["uuid"] = InspectValues.Id("sample", recording.Digest),
            ["attachments"] = new JsonObject(),
        };
        if (HasError(recording))
        {
            json["error"] = new JsonObject { ["message"] = recording.Outcome.Detail ?? OutcomeWords.Of(recording.Outcome.Kind), ["traceback"] = "", ["traceback_ansi"] = "" };
        }

        if (recording is { Outcome.Kind: OutcomeKind.ContextOverflow, Provenance.ContextGranted: { } granted })
        {
            json["limit"] = new JsonObject { ["type"] = "context", ["limit"] = granted };
        }

        return json;
    }

    /// <summary>Whether the run broke down rather than ending in some way.</summary>
    public static bool HasError(Recording recording) => recording.Outcome.Kind is OutcomeKind.Failed or OutcomeKind.Timeout;

    private static JsonObject MetadataOf(ScoredRecording scored)
    {
        var (recording, from) = (scored.Recording, scored.Recording.Provenance);
        return new()
        {
            ["reason"] = scored.Sample.Reason,
            ["parameters"] = new JsonObject(scored.Sample.Parameters.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
            ["outcome"] = OutcomeWords.Of(recording.Outcome.Kind),
            ["outcome_detail"] = recording.Outcome.Detail,
            ["not_counted"] = scored.Score.Value is null ? scored.Score.Why : null,
            ["retrieved"] = new JsonArray([.. recording.Retrieved.Select(passage => new JsonObject
            {
                ["document"] = passage.Document, ["start"] = passage.Start, ["length"] = passage.Length, ["score"] = passage.Score,
            })]),
            ["engine"] = $"{from.Engine} {from.EngineVersion}",
            ["served_model"] = from.ServedModel,
            ["weights_sha256"] = from.WeightsSha256,
            ["program"] = from.Program,
            ["closure"] = recording.Closure.Hash,
            ["digest"] = recording.Digest,
        };
    }
}
