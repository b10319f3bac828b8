using Evidence.Recordings;

namespace Evidence.Tests.Recordings;

/// <summary>A small recording to change.</summary>
internal static class Recorded
{
    public const string Path = "recordings/tool-use/smollm2-135m/s1.json";

    public static Recording Sample { get; } = new()
    {
        Format = Recording.CurrentFormat,
        Scenario = "tool-use",
        Sample = "s1",
        Model = "smollm2-135m",
        Closure = new("ab", System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("prompt", "cd")])),
        Provenance = new()
        {
            Engine = "LLamaSharp",
            EngineVersion = "0.30.0",
            RecordedAt = new(2026, 11, 25, 3, 4, 5, TimeSpan.Zero),
            Program = "demos 0.1.0",
        },
        Retrieved = [new("corpora/survey/a.md", 12, 34, 0.1 + 0.2, "Llama ラマ")],
        Turns =
        [
            TurnOf(0, [new() { Role = "user", Text = "How many?" }], new() { Text = "", Calls = [new("c1", "look", "{\"q\":1}")], FinishReason = "tool_calls" }),
            TurnOf(2, [new() { Role = "tool", Text = "7", CallId = "c1" }], new() { Text = "Seven.", Calls = [], FinishReason = "stop" }),
        ],
        Outcome = new(OutcomeKind.Answered, "Seven."),
        Digest = "",
    };

    public static Turn TurnOf(int carried, Message[] messages, TurnResponse? response) => new()
    {
        Request = new() { Key = "ef", Carried = carried, Messages = [.. messages], Tools = ["{\"name\":\"look\"}"] },
        Response = response,
        Error = response is null ? "TimeoutException: too slow" : null,
        InputTokens = 10,
        ElapsedMs = 1.5,
    };
}
