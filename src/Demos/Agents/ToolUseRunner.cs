using System.Globalization;
using Demos.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Survey;

namespace Demos.Agents;

/// <summary>Lets a model answer with the survey's tables and a calculator as tools, one call of the model after another.</summary>
/// <remarks>The messages and the offered tools go to the chat client of the kernel; the calls that come back are carried out through the kernel, and their results
/// are fed back, until the model answers without a call, repeats a call with the same result, or has used its turns. The first turn has to be a call (tool mode
/// "required"), since nothing can be known before one.</remarks>
public sealed class ToolUseRunner : IScenarioRunner
{
    /// <summary>The runner's name in scenarios.</summary>
    public const string RunnerName = "agent-tool-use";

    /// <summary>Version of its behaviour.</summary>
    public const int RunnerVersion = 1;

    private readonly Kernel _kernel;

    /// <summary>Makes the runner.</summary>
    /// <param name="client">The model.</param>
    /// <param name="facts">What the tools look up.</param>
    public ToolUseRunner(IChatClient client, SurveyFacts facts) => _kernel = SurveyTools.KernelFor(client, facts);

    /// <summary>Names of the tools that a scenario can offer.</summary>
    public static IReadOnlyList<string> ToolNames => SurveyTools.Names;

    /// <inheritdoc/>
    public string Name => RunnerName;

    /// <inheritdoc/>
    public int Version => RunnerVersion;

    /// <inheritdoc/>
    public async Task<SampleRun> RunAsync(Scenario scenario, Sample sample, CancellationToken cancellationToken)
    {
        RunnerRefusalException.ThrowIfRefused(this, scenario);
        var offered = Offered(scenario);
        var options = Requests.OptionsFor(scenario.Settings);
        options.Tools = [.. offered.Select(SurveyTools.Declare)];
        var conversation = new ToolConversation(new ToolCaller(_kernel, offered), Conversation.Begin(scenario, sample));
        try
        {
            return new(await ConverseAsync(conversation, options, scenario.Settings, cancellationToken));
        }
        catch (ModelFailureException failure)
        {
            return new(failure.Outcome);
        }
    }

    private async Task<Outcome> ConverseAsync(ToolConversation conversation, ChatOptions options, ScenarioSettings settings, CancellationToken cancellationToken)
    {
        var client = _kernel.GetRequiredService<IChatClient>();
        for (var turn = 0; turn < settings.MaxTurns; turn++)
        {
            options.ToolMode = turn == 0 ? ChatToolMode.RequireAny : ChatToolMode.Auto;
            var response = await client.GetResponseAsync(conversation.Messages, options, cancellationToken);
            if (ToolConversation.CallsOf(response) is [])
            {
                return Answers.OutcomeOf(response, settings);
            }

            if (await conversation.TakeAsync(response, cancellationToken) is { } end)
            {
                return end;
            }
        }

        return OutOfTurns(conversation, settings.MaxTurns);
    }

    private static Outcome OutOfTurns(ToolConversation conversation, int turns) => conversation.EndsInvalid
        ? new(OutcomeKind.InvalidCall, Detail: string.Create(CultureInfo.InvariantCulture, $"The last of {turns} turns was a call that could not be carried out."))
        : new(OutcomeKind.TurnLimit, Detail: string.Create(CultureInfo.InvariantCulture, $"All {turns} turns were calls."));

    private List<KernelFunction> Offered(Scenario scenario)
    {
        var all = _kernel.Plugins.SelectMany(plugin => plugin).ToDictionary(function => function.Name, StringComparer.Ordinal);
        return [.. scenario.Tools.Select(name => all.TryGetValue(name, out var function)
            ? function
            : throw new ArgumentException($"There is no tool '{name}'. Offer some of: {string.Join(", ", ToolNames)}.", nameof(scenario)))];
    }
}
