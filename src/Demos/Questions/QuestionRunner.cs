using Demos.Scenarios;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Questions;

/// <summary>Asks a question and takes what comes back: one request, no tools, nothing to read.</summary>
/// <param name="client">The model.</param>
public sealed class QuestionRunner(IChatClient client) : IScenarioRunner
{
    /// <summary>The runner's name in scenarios.</summary>
    public const string RunnerName = "question";

    /// <summary>Version of its behaviour.</summary>
    public const int RunnerVersion = 1;

    /// <inheritdoc/>
    public string Name => RunnerName;

    /// <inheritdoc/>
    public int Version => RunnerVersion;

    /// <inheritdoc/>
    public async Task<SampleRun> RunAsync(Scenario scenario, Sample sample, CancellationToken cancellationToken)
    {
        RunnerRefusalException.ThrowIfRefused(this, scenario);
        return new(await SingleRequest.AskAsync(client, Conversation.Begin(scenario, sample), scenario.Settings, cancellationToken));
    }
}
