using Demos.Scenarios;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Retrieval;

/// <summary>Finds passages for a query and asks for a summary of what they say about it.</summary>
/// <remarks>Settings: <c>passages</c>. The passages are those of the hybrid search.</remarks>
/// <param name="client">The model.</param>
/// <param name="conditions">Find the passages.</param>
public sealed class SummaryRunner(IChatClient client, IRetrievalSource conditions) : IScenarioRunner
{
    /// <summary>The runner's name in scenarios.</summary>
    public const string RunnerName = "query-summary";

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
        var retriever = await conditions.RetrieverAsync("hybrid", cancellationToken);
        var found = await retriever.SearchAsync(sample.Question, scenario.Settings.Passages, cancellationToken);
        var messages = Conversation.Begin(scenario, sample, new Dictionary<string, string> { ["passages"] = string.Join("\n\n", found.Select(passage => passage.Text)) });
        return new(await SingleRequest.AskAsync(client, messages, scenario.Settings, cancellationToken), found);
    }
}
