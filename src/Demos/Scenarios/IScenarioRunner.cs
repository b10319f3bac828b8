using Evidence.Scenarios;

namespace Demos.Scenarios;

/// <summary>Carries out the samples of one kind of scenario. It is handed its model and its texts when it is made.</summary>
public interface IScenarioRunner
{
    /// <summary>The name that a scenario's <c>runner</c> key gives.</summary>
    string Name { get; }

    /// <summary>Version of the runner's behaviour; raised whenever the same input would be asked differently.</summary>
    int Version { get; }

    /// <summary>Asks the model one sample. How it ends is an outcome; only what the runner cannot judge (network, engine, cancellation) is thrown.</summary>
    /// <exception cref="RunnerRefusalException">The scenario names another runner or another version.</exception>
    Task<SampleRun> RunAsync(Scenario scenario, Sample sample, CancellationToken cancellationToken);
}
