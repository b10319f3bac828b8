using System.Collections.Immutable;
using Demos.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Agents;

/// <summary>Asks for a short text that keeps rules; a user who checks them says in words what is wrong, until nothing is or all turns are used.</summary>
/// <remarks>Parameter of a sample: <c>rules</c>, one a line (<see cref="TextRule"/>). The user is a program: the same text is always told the same.</remarks>
/// <param name="client">The model.</param>
public sealed class FeedbackRunner(IChatClient client) : IScenarioRunner
{
    /// <summary>The runner's name in scenarios.</summary>
    public const string RunnerName = "agent-feedback";

    /// <summary>Version of its behaviour.</summary>
    public const int RunnerVersion = 1;

    /// <inheritdoc/>
    public string Name => RunnerName;

    /// <inheritdoc/>
    public int Version => RunnerVersion;

    /// <inheritdoc/>
    /// <exception cref="FormatException">A rule of the sample is none.</exception>
    public async Task<SampleRun> RunAsync(Scenario scenario, Sample sample, CancellationToken cancellationToken)
    {
        RunnerRefusalException.ThrowIfRefused(this, scenario);
        var rules = TextRule.ParseAll(new SampleParameters(sample).Text(TextRule.Parameter));
        var messages = Conversation.Begin(scenario, sample, new Dictionary<string, string> { ["wanted"] = string.Join('\n', rules.Select(rule => $"- {rule.Wanted}")) });
        var outcome = new Outcome(OutcomeKind.Empty);
        for (var turn = 0; turn < scenario.Settings.MaxTurns; turn++)
        {
            outcome = await SingleRequest.AskAsync(client, messages, scenario.Settings, cancellationToken);
            if (outcome is not { Kind: OutcomeKind.Answered, Answer: { } text } || Complaints(rules, text) is not { IsEmpty: false } complaints)
            {
                break;
            }

            messages.Add(new(ChatRole.Assistant, text));
            messages.Add(new(ChatRole.User, $"{string.Join(' ', complaints)} Write it again, and nothing else."));
        }

        return new(outcome);
    }

    private static ImmutableArray<string> Complaints(ImmutableArray<TextRule> rules, string text) => [.. rules.Select(rule => rule.Complaint(text)).OfType<string>()];
}
