using System.Collections.Immutable;
using System.Globalization;
using Demos.Scenarios;
using Evidence.Scenarios;
using Evidence.Statistics;
using Microsoft.Extensions.AI;

namespace Demos.LongContext;

/// <summary>Shows a log of visits and asks what only all of it answers: how often, who first, what last.</summary>
/// <remarks>Parameters of a sample: <c>entries</c> (how many lines, at least 1) and <c>seed</c>.</remarks>
/// <param name="client">The model.</param>
public sealed class AggregateRunner(IChatClient client) : IScenarioRunner
{
    /// <summary>The runner's name in scenarios.</summary>
    public const string RunnerName = "aggregate";

    /// <summary>Version of its behaviour.</summary>
    public const int RunnerVersion = 1;

    private const int MostEntries = 10_000;

    private static readonly ImmutableArray<string> Visitors = ["Ada", "Boris", "Chen", "Dora", "Emil", "Fatima"];

    private static readonly ImmutableArray<string> Places = ["mill", "harbour", "market", "tower", "bridge", "garden", "school", "museum"];

    /// <inheritdoc/>
    public string Name => RunnerName;

    /// <inheritdoc/>
    public int Version => RunnerVersion;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A parameter of the sample is missing or out of range.</exception>
    public async Task<SampleRun> RunAsync(Scenario scenario, Sample sample, CancellationToken cancellationToken)
    {
        RunnerRefusalException.ThrowIfRefused(this, scenario);
        var list = EntriesOf(sample).Select(visit => string.Create(CultureInfo.InvariantCulture, $"Day {visit.Day}: {visit.Visitor} visited the {visit.Place}."));
        var messages = Conversation.Begin(scenario, sample, new Dictionary<string, string> { ["list"] = string.Join('\n', list) });
        return new(await SingleRequest.AskAsync(client, messages, scenario.Settings, cancellationToken));
    }

    /// <summary>The log of a sample, in order; days count from 1.</summary>
    /// <exception cref="ArgumentException">A parameter of the sample is missing or out of range.</exception>
    public static ImmutableArray<(int Day, string Visitor, string Place)> EntriesOf(Sample sample)
    {
        var parameters = new SampleParameters(sample);
        var random = new SplitMix64((ulong)parameters.Number("seed", 0, int.MaxValue));
        var entries = ImmutableArray.CreateBuilder<(int, string, string)>();
        for (var day = 1; day <= (int)parameters.Number("entries", 1, MostEntries); day++)
        {
            entries.Add((day, Visitors[random.Below(Visitors.Length)], Places[random.Below(Places.Length)]));
        }

        return entries.ToImmutable();
    }
}
