using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Scenarios;

/// <summary>The options of a request, from a scenario's settings.</summary>
public static class Requests
{
    /// <summary>Sampling and the longest answer; tools and schema are the runner's to add.</summary>
    public static ChatOptions OptionsFor(ScenarioSettings settings) => new()
    {
        Temperature = (float)settings.Temperature,
        Seed = settings.Seed,
        MaxOutputTokens = settings.MaxOutputTokens,
    };
}
