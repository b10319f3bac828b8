using System.Globalization;
using Demos.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.LongContext;

/// <summary>Hides a fact at a depth of a text of a given length and asks for it.</summary>
/// <remarks>
/// <para>Parameters of a sample: <c>length</c> (tokens), <c>depth</c> (percent), <c>needle</c> (a sentence); <c>distractor</c> (a sentence like it) with <c>distractor-depth</c> may be added.</para>
/// <para>Whether the request fits into the context is the chat client's to say. An endpoint that cuts a long prompt without a word is noticed by the number of tokens it read.</para>
/// </remarks>
/// <param name="client">The model.</param>
/// <param name="ruler">Measures the text.</param>
/// <param name="corpus">What the text is cut from.</param>
public sealed class NeedleRunner(IChatClient client, IHaystackRuler ruler, IReadOnlyList<CorpusText> corpus) : IScenarioRunner
{
    /// <summary>The runner's name in scenarios.</summary>
    public const string RunnerName = "needle";

    /// <summary>Version of its behaviour.</summary>
    public const int RunnerVersion = 1;

    /// <summary>No tokenizer takes this many characters of English a token on average; fewer tokens read mean that the text was cut.</summary>
    private const int MostCharactersPerToken = 8;

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

        var text = _haystack.With(sentences, parameters.Needles);
        var messages = Conversation.Begin(scenario, sample, new Dictionary<string, string> { ["haystack"] = text });
        return new(await AskAsync(messages, text, scenario.Settings, cancellationToken), _haystack.Slices(sentences));
    }

    private async Task<Outcome> AskAsync(List<ChatMessage> messages, string text, ScenarioSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.GetResponseAsync(messages, Requests.OptionsFor(settings), cancellationToken);
            return Cut(response, text) ?? Answers.OutcomeOf(response, settings);
        }
        catch (ModelFailureException failure)
        {
            return failure.Outcome;
        }
    }

    private static Outcome? Cut(ChatResponse response, string text) =>
        response.Usage?.InputTokenCount is { } read && read * MostCharactersPerToken < text.Length
            ? new(OutcomeKind.Truncated, response.Text.Trim(), string.Create(CultureInfo.InvariantCulture,
                $"Only {read} tokens of a text of {text.Length} characters were read: the prompt was cut."))
            : null;
}
