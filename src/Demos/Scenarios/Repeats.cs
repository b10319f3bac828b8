using Evidence.Scenarios;

namespace Demos.Scenarios;

/// <summary>Asks a sample again: with the next seed, so that it is another draw and not the same answer once more.</summary>
public static class Repeats
{
    /// <summary>The scenario as the k-th time asks it: the seed is k − 1 higher. What a recording depends on is the scenario as it is written.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="repeat">Which time, from 2; null for the first.</param>
    public static Scenario Seeded(Scenario scenario, int? repeat) =>
        repeat is { } time ? scenario with { Settings = scenario.Settings with { Seed = scenario.Settings.Seed + time - 1 } } : scenario;
}
