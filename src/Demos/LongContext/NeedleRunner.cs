using System.Globalization;
using Demos.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.LongContext;

/// <summary>Hides a fact at a depth of a text of a given length and asks for it.</summary>
/// <remarks>
/// <para>Parameters of a sample: <c>length</c> (tokens), <c>depth</c> (percent), <c>needle</c> (a sentence); <c>distractor</c> (a sentence like it) with <c>distractor-depth</c> may be added.</para>
/// <para>With <c>canary-begin</c> and <c>canary-end</c> (a code each) the text stands between two codes, and a second turn asks for both: what a model can say of an end, it was given.
/// Whether the request fits into the context is the chat client's to say.</para>
/// </remarks>
/// <param name="client">The model.</param>
/// <param name="ruler">Measures the text.</param>
/// <param name="corpus">What the text is cut from.</param>
public sealed class NeedleRunner(IChatClient client, IHaystackRuler ruler, IReadOnlyList<CorpusText> corpus) : IScenarioRunner
{
    /// <summary>The runner's name in scenarios.</summary>
    public const string RunnerName = "needle";

    /// <summary>Version of its behaviour.</summary>
    public const int RunnerVersion = 2;

    private const string CanaryQuestion = "Which code stands at the beginning of the text, and which at its end?";

    private readonly Haystack _haystack = new(corpus);

    /// <inheritdoc/>
    public string Name => RunnerName;

    /// <inheritdoc/>
    public int Version => RunnerVersion;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A parameter of the sample is missing or no number.</exception>
    public async Task<SampleRun> RunAsync(Scenario scenario, Sample sample, CancellationToken cancellationToken)
    {
        RunnerRefusalException.ThrowIfRefused(this, scenario);
        var parameters = NeedleParameters.Of(sample);
        if (ruler.Measure(_haystack, parameters.Needles, parameters.LengthTokens) is not { } sentences)
        {
            return new(new(OutcomeKind.Failed, Detail: string.Create(CultureInfo.InvariantCulture, $"The corpus has fewer than {parameters.LengthTokens} tokens.")));
        }

        var values = new Dictionary<string, string> { ["haystack"] = parameters.Enclosed(_haystack.With(sentences, parameters.Needles)) };
        var outcome = await AskAsync(scenario, sample, values, cancellationToken);
        if (outcome.Kind is OutcomeKind.Answered && parameters.Canaries is { } canaries)
        {
            var codes = await AskAsync(scenario, sample with { Question = CanaryQuestion }, values, cancellationToken);
            outcome = outcome with { Detail = $"The code at the beginning was {Told(codes, canaries.Begin)}, that at the end {Told(codes, canaries.End)}." };
        }

        return new(outcome, _haystack.Slices(sentences));
    }

    private Task<Outcome> AskAsync(Scenario scenario, Sample sample, Dictionary<string, string> values, CancellationToken cancellationToken) =>
        SingleRequest.AskAsync(client, Conversation.Begin(scenario, sample, values), scenario.Settings, cancellationToken);

    private static string Told(Outcome codes, string code) => codes.Answer?.Contains(code, StringComparison.OrdinalIgnoreCase) is true ? "told" : "not told";
}
