using System.Collections.Immutable;
using Evidence.Recordings;

namespace Demos.Tests.Scoring;

/// <summary>Recordings for tests.</summary>
internal static class Recorded
{
    public static Recording Of(Outcome outcome, string response = "", ImmutableArray<RetrievedPassage> retrieved = default, string sample = "one", string model = "m") => new()
    {
        Format = Recording.CurrentFormat,
        Scenario = "trial",
        Sample = sample,
        Model = model,
        Closure = new("", ImmutableSortedDictionary<string, string>.Empty),
        Provenance = new() { Engine = "none", EngineVersion = "0", RecordedAt = default, Program = "test" },
        Retrieved = retrieved.IsDefault ? [] : retrieved,
        Turns =
        [
            new()
            {
                Request = new() { Key = "", Carried = 0, Messages = [], Tools = [] },
                Response = new() { Text = response, Calls = [] },
                InputTokens = 10,
                OutputTokens = 5,
                ElapsedMs = 1,
            },
        ],
        Outcome = outcome,
        Digest = "",
    };

    /// <summary>A recording of several turns.</summary>
    public static Recording Of(Outcome outcome, string[] responses)
    {
        var recording = Of(outcome);
        return recording with { Turns = [.. responses.Select(text => recording.Turns[0] with { Response = new() { Text = text, Calls = [] } })] };
    }

    public static Recording Answered(string answer) => Of(new(OutcomeKind.Answered, answer), answer);
}
