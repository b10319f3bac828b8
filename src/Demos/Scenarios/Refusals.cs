using Evidence.Scenarios;
using Findings;

namespace Demos.Scenarios;

/// <summary>Says which scenarios no runner of this program can carry out.</summary>
public static class Refusals
{
    /// <summary>Adds SG0551 where the runner is not known and SG0552 where its version is another one.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="runners">Version by name of each runner.</param>
    /// <param name="findings">Where findings go.</param>
    /// <returns>Whether a runner takes the scenario.</returns>
    public static bool Check(Scenario scenario, IReadOnlyDictionary<string, int> runners, FindingList findings)
    {
        if (!runners.TryGetValue(scenario.Runner, out var version))
        {
            findings.Error("SG0551", scenario.Place, $"There is no runner '{scenario.Runner}'.",
                $"Write one of: {string.Join(", ", runners.Keys.Order(StringComparer.Ordinal))}{Closest.Hint(scenario.Runner, runners.Keys)}.");
            return false;
        }

        if (scenario.RunnerVersion != version)
        {
            findings.Error("SG0552", scenario.Place, $"The scenario was written for version '{scenario.RunnerVersion}' of runner '{scenario.Runner}'; this program has version '{version}'.",
                $"Set 'version: {version}' and record again with 'demos run --scenario {scenario.Id}'.");
            return false;
        }

        return true;
    }
}
