using System.Globalization;
using Demos.Sandbox;
using Demos.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Agents;

/// <summary>Lets a model write a function, runs it against the visible tests of the sample and hands failures back, until they pass or the turns are used up.</summary>
/// <remarks>The answer is the last code. Whether it is right is for the scorer, which knows the hidden tests too. A replay runs the recorded code again.</remarks>
/// <param name="client">The model.</param>
/// <param name="sandbox">Where its code runs.</param>
public sealed class SelfDebugRunner(IChatClient client, JavaScriptSandbox sandbox) : IScenarioRunner
{
    /// <summary>The runner's name in scenarios.</summary>
    public const string RunnerName = "agent-self-debug";

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
        try
        {
            return new(await DebugAsync(scenario, sample, cancellationToken));
        }
        catch (ModelFailureException failure)
        {
            return new(failure.Outcome);
        }
    }

    private async Task<Outcome> DebugAsync(Scenario scenario, Sample sample, CancellationToken cancellationToken)
    {
        var messages = Conversation.Begin(scenario, sample);
        Outcome? last = null;
        TestReport? report = null;
        for (var round = 1; round <= scenario.Settings.MaxTurns; round++)
        {
            var response = await client.GetResponseAsync(messages, Requests.OptionsFor(scenario.Settings), cancellationToken);
            var end = Answers.OutcomeOf(response, scenario.Settings);
            if (CodeOf(end) is not { } code)
            {
                // Without any code there is nothing to judge; otherwise the code of the round before stands.
                return last ?? end;
            }

            if (report is null || code != last?.Answer)
            {
                report = await TestReport.OfAsync(sandbox, code, CodeTests.Visible(sample), cancellationToken);
            }

            last = new(OutcomeKind.Answered, code, string.Create(CultureInfo.InvariantCulture, $"Round {round}: {report.Passed} of {report.Tests.Length} visible tests pass."));
            if (report.IsPass)
            {
                return last;
            }

            messages.AddMessages(response);
            messages.Add(new(ChatRole.User, TestFeedback.Of(report)));
        }

        return last!;
    }

    private static string? CodeOf(Outcome response) =>
        response is { Kind: OutcomeKind.Answered or OutcomeKind.Truncated, Answer: { } text } ? CodeBlock.Find(text, isCut: response.Kind is OutcomeKind.Truncated) : null;
}
