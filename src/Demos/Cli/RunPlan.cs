using System.Collections.Immutable;
using System.Globalization;
using Demos.Models;
using Evidence.Scenarios;

namespace Demos.Cli;

/// <summary>One thing to do: a sample, asked of a model for the k-th time.</summary>
/// <param name="Model">The model.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Sample">Its sample.</param>
/// <param name="Repeat">Which time, from 2; null for the first.</param>
internal sealed record RunTask(ChosenModel Model, Scenario Scenario, Sample Sample, int? Repeat)
{
    /// <summary>The sample's id, and which time it is asked.</summary>
    public string Name => Repeat is { } repeat ? string.Create(CultureInfo.InvariantCulture, $"{Sample.Id} ({repeat})") : Sample.Id;
}

/// <summary>All that a run has to do.</summary>
internal static class RunPlan
{
    /// <summary>The tasks of a run, in the order of models, scenarios, repeats and samples; those of other shards are left out.</summary>
    /// <exception cref="UserErrorException">A repeat would be the same answer again, or a cost is limited that nobody knows.</exception>
    public static ImmutableArray<RunTask> Of(IReadOnlyList<ChosenModel> models, IReadOnlyList<Scenario> scenarios, RunOptions options)
    {
        CheckRepeats(models, scenarios, options);
        CheckPrices(models, options);
        var all =
            from model in models
            from scenario in scenarios
            from time in Enumerable.Range(1, options.Repeats)
            from sample in First(scenario, options.MostItems)
            select new RunTask(model, scenario, sample, time == 1 ? null : time);
        return [.. all.Where((_, index) => options.Shard.Has(index))];
    }

    private static IEnumerable<Sample> First(Scenario scenario, int items) => scenario.Samples.GroupBy(sample => sample.Item).Take(items).SelectMany(item => item);

    private static void CheckRepeats(IReadOnlyList<ChosenModel> models, IReadOnlyList<Scenario> scenarios, RunOptions options)
    {
        if (options.Repeats > 1 && models.Any(model => model.Entry.Provider is ModelProvider.Local)
            && scenarios.FirstOrDefault(scenario => scenario.Settings.Temperature == 0) is { } greedy)
        {
            throw new UserErrorException($"The scenario '{greedy.Id}' has temperature 0: a model in this process would give the same answer each time.",
                "Leave '--repeat' out, or choose scenarios with a temperature above 0, such as structured-response.");
        }
    }

    private static void CheckPrices(IReadOnlyList<ChosenModel> models, RunOptions options)
    {
        if (options.Limits.Dollars is not null && models.FirstOrDefault(model => model.Entry.Provider is not ModelProvider.Local && model.Entry.Prices is null) is { } unknown)
        {
            throw new UserErrorException($"Nobody knows what the model '{unknown.Entry.Id}' costs, so '--max-cost' cannot stop it.",
                "Give its 'prices' in input/models.yaml, or limit the tokens with '--max-tokens'.");
        }
    }
}
