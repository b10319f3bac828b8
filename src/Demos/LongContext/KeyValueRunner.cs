using System.Globalization;
using Demos.Scenarios;
using Evidence.Scenarios;
using Evidence.Statistics;
using Microsoft.Extensions.AI;

namespace Demos.LongContext;

/// <summary>Lists pairs of a name and a number and asks for the number of one.</summary>
/// <remarks>Parameters of a sample: <c>pairs</c> (how many, at least 1), <c>depth</c> (percent of the list that stands before the pair), <c>key</c> and <c>value</c> (the pair), <c>seed</c> (of all others).</remarks>
/// <param name="client">The model.</param>
public sealed class KeyValueRunner(IChatClient client) : IScenarioRunner
{
    /// <summary>The runner's name in scenarios.</summary>
    public const string RunnerName = "key-value";

    /// <summary>Version of its behaviour.</summary>
    public const int RunnerVersion = 1;

    private static readonly string[] First = ["amber", "brisk", "calm", "dusty", "early", "faint", "green", "humble", "icy", "jolly", "keen", "late", "mild", "noble", "odd", "pale", "quick", "rusty", "silent", "tidy"];

    private static readonly string[] Second = ["anchor", "bridge", "candle", "drum", "engine", "ferry", "garden", "hammer", "island", "jacket", "kettle", "ladder", "mirror", "needle", "orchard", "pillow", "quarry", "ribbon", "saddle", "tower", "umbrella", "valley", "window", "yard"];

    /// <inheritdoc/>
    public string Name => RunnerName;

    /// <inheritdoc/>
    public int Version => RunnerVersion;

    /// <summary>How many pairs can be told apart.</summary>
    public static int MostPairs => First.Length * Second.Length;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A parameter of the sample is missing or out of range.</exception>
    public async Task<SampleRun> RunAsync(Scenario scenario, Sample sample, CancellationToken cancellationToken)
    {
        RunnerRefusalException.ThrowIfRefused(this, scenario);
        var messages = Conversation.Begin(scenario, sample, new Dictionary<string, string> { ["list"] = string.Join('\n', PairsOf(sample)) });
        return new(await SingleRequest.AskAsync(client, messages, scenario.Settings, cancellationToken));
    }

    /// <summary>The list of a sample, a line a pair; no name and no number stands in it twice.</summary>
    /// <exception cref="ArgumentException">A parameter of the sample is missing or out of range.</exception>
    public static IReadOnlyList<string> PairsOf(Sample sample)
    {
        var parameters = new SampleParameters(sample);
        var (count, depth) = ((int)parameters.Number("pairs", 1, MostPairs), parameters.Number("depth", 0, 100));
        var (key, value) = (parameters.Text("key"), parameters.Text("value"));
        var random = new SplitMix64((ulong)parameters.Number("seed", 0, int.MaxValue));
        var (keys, values) = (new HashSet<string>(StringComparer.Ordinal) { key }, new HashSet<string>(StringComparer.Ordinal) { value });
        List<string> pairs = [];
        while (pairs.Count < count - 1)
        {
            var name = $"{First[random.Below(First.Length)]}-{Second[random.Below(Second.Length)]}";
            var number = (10_000 + random.Below(90_000)).ToString(CultureInfo.InvariantCulture);
            if (keys.Add(name) && values.Add(number))
            {
                pairs.Add($"{name}: {number}");
            }
        }

        pairs.Insert((int)Math.Round(depth / 100 * (count - 1)), $"{key}: {value}");
        return pairs;
    }
}
