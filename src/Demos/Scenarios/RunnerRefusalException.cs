using Evidence.Scenarios;

namespace Demos.Scenarios;

/// <summary>A runner was handed a scenario that it does not implement. <see cref="Refusals"/> says so earlier, as a finding.</summary>
public sealed class RunnerRefusalException(IScenarioRunner runner, Scenario scenario) : Exception(
    $"The scenario '{scenario.Id}' asks for runner '{scenario.Runner}' version {scenario.RunnerVersion}; " +
    $"this is '{runner.Name}' version {runner.Version}. Set 'version: {runner.Version}' and run it again, or use a program of that version.")
{
    /// <summary>Throws where the runner does not implement the scenario.</summary>
    /// <exception cref="RunnerRefusalException">It does not.</exception>
    public static void ThrowIfRefused(IScenarioRunner runner, Scenario scenario)
    {
        if (scenario.Runner != runner.Name || scenario.RunnerVersion != runner.Version)
        {
            throw new RunnerRefusalException(runner, scenario);
        }
    }
}
