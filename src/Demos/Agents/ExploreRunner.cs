using System.Globalization;
using Demos.Agents.World;
using Demos.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using FunctionResultContent = Microsoft.Extensions.AI.FunctionResultContent;

namespace Demos.Agents;

/// <summary>Lets a model look for a thing in a house in text of which it sees one room at a time.</summary>
/// <remarks>Parameters of a sample: <c>seed</c>, <c>rooms</c> and <c>locks</c> (<see cref="WorldMaker.Make"/>). Every turn has to be a call; to give up is not offered.</remarks>
/// <param name="client">The model.</param>
public sealed class ExploreRunner(IChatClient client) : IScenarioRunner
{
    /// <summary>The runner's name in scenarios.</summary>
    public const string RunnerName = "agent-explore";

    /// <summary>Version of its behaviour.</summary>
    public const int RunnerVersion = 1;

    /// <summary>Names of the tools.</summary>
    public static IReadOnlyList<string> ToolNames { get; } = ["go", "look", "open", "take"];

    /// <inheritdoc/>
    public string Name => RunnerName;

    /// <inheritdoc/>
    public int Version => RunnerVersion;

    /// <summary>The house of a sample.</summary>
    /// <exception cref="ArgumentException">A parameter of the sample is missing or out of range.</exception>
    public static TextWorld WorldOf(Sample sample)
    {
        var parameters = new SampleParameters(sample);
        return WorldMaker.Make((ulong)parameters.Number("seed", 0, int.MaxValue), (int)parameters.Number("rooms", 2, WorldMaker.MostRooms), (int)parameters.Number("locks", 0, WorldMaker.MostLocks));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A parameter of the sample is missing or out of range.</exception>
    public async Task<SampleRun> RunAsync(Scenario scenario, Sample sample, CancellationToken cancellationToken)
    {
        RunnerRefusalException.ThrowIfRefused(this, scenario);
        var world = WorldOf(sample);
        var house = new WorldPlugin(world);
        var kernel = KernelFor(house);
        var messages = Conversation.Begin(scenario, sample, new Dictionary<string, string> { ["goal"] = world.Goal, ["house"] = house.Look() });
        try
        {
            return new(await ExploreAsync(kernel, house, messages, scenario, world.ShortestWay(), cancellationToken));
        }
        catch (ModelFailureException failure)
        {
            return new(failure.Outcome);
        }
    }

    private async Task<Outcome> ExploreAsync(Kernel kernel, WorldPlugin house, List<ChatMessage> messages, Scenario scenario, int shortest, CancellationToken cancellationToken)
    {
        var tools = scenario.Tools.Select(name => kernel.Plugins.GetFunction(null, name)).ToList();
        var caller = new ToolCaller(kernel, tools);
        var options = Requests.OptionsFor(scenario.Settings);
        (options.Tools, options.ToolMode) = ([.. tools.Select(SurveyTools.Declare)], ChatToolMode.RequireAny);
        var steps = 0;
        for (var turn = 0; turn < scenario.Settings.MaxTurns; turn++)
        {
            var response = await client.GetResponseAsync(messages, options, cancellationToken);
            messages.AddMessages(response);
            if (ToolConversation.CallsOf(response) is not { Count: > 0 } calls)
            {
                return Answers.OutcomeOf(response, scenario.Settings) is { Kind: not OutcomeKind.Answered } other ? other : End("stopped");
            }

            foreach (var call in calls)
            {
                steps++;
                messages.Add(new(ChatRole.Tool, [new FunctionResultContent(call.CallId, (await caller.CallAsync(call, cancellationToken)).Text)]));
                if (house.IsDone)
                {
                    return End(Answers.Reached);
                }
            }
        }

        return End("not reached");

        Outcome End(string how) => new(OutcomeKind.Answered, string.Create(CultureInfo.InvariantCulture, $"{how} after {steps} steps; the shortest way has {shortest}"));
    }

    private static Kernel KernelFor(WorldPlugin house)
    {
        var builder = Kernel.CreateBuilder();
        builder.Plugins.Add(KernelPluginFactory.CreateFromObject(house, "house"));
        return builder.Build();
    }
}
