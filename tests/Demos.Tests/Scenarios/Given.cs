using System.Collections.Immutable;
using Evidence.Scenarios;

namespace Demos.Tests.Scenarios;

/// <summary>Scenarios and samples for tests.</summary>
internal static class Given
{
    public static Scenario Scenario(string runner, int version = 1, string prompt = "{question}", ImmutableArray<string> tools = default, int maxTurns = 4) => new()
    {
        Id = "trial",
        Title = "Trial",
        Area = "agents",
        Summary = "A trial.",
        Runner = runner,
        RunnerVersion = version,
        System = "Be brief.",
        Prompt = prompt,
        Tools = tools.IsDefault ? [] : tools,
        Scorer = "contains",
        Settings = new() { MaxTurns = maxTurns, MaxOutputTokens = 64, Passages = 2 },
        Samples = [],
        Place = new("scenarios/trial.yaml", 1),
    };

    public static Sample Sample(string question, ImmutableArray<string> references = default, params (string Name, string Value)[] parameters) => new()
    {
        Id = "one",
        Question = question,
        References = references.IsDefault ? [] : references,
        Reason = "A test.",
        Parameters = parameters.ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal),
        Place = new("scenarios/trial.yaml", 2),
    };
}
