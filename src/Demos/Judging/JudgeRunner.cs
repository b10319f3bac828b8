using System.Collections.Immutable;
using System.Text.Json;
using Demos.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Judging;

/// <summary>Has a model compare two answers to a question, twice with their order swapped, because judges favour a place.</summary>
/// <remarks>
/// <para>The answers are the sample's parameters <c>first</c> and <c>second</c>; the prompt has gaps of these names, which change places the second time.</para>
/// <para>The outcome's answer is <c>first</c>, <c>second</c> or <c>tie</c>. Where the orders disagree it is <c>tie</c>; where a verdict cannot be read there is none.</para>
/// <para>Source: Zheng et al., Judging LLM-as-a-Judge with MT-Bench and Chatbot Arena, NeurIPS 2023, section 3.4 (swapping positions).</para>
/// </remarks>
/// <param name="client">The judge.</param>
public sealed class JudgeRunner(IChatClient client) : IScenarioRunner
{
    /// <summary>The runner's name in scenarios.</summary>
    public const string RunnerName = "judge";

    /// <summary>Version of its behaviour.</summary>
    public const int RunnerVersion = 1;

    // The reason comes first, so that the verdict is given with it before the judge's eyes.
    private static readonly JsonElement Schema = JsonElement.Parse("""
        {"type":"object","properties":{
          "reason":{"type":"string"},
          "verdict":{"type":"string","enum":["A","B","tie"]}},
        "required":["reason","verdict"],"additionalProperties":false}
        """);

    /// <inheritdoc/>
    public string Name => RunnerName;

    /// <inheritdoc/>
    public int Version => RunnerVersion;

    /// <inheritdoc/>
    public async Task<SampleRun> RunAsync(Scenario scenario, Sample sample, CancellationToken cancellationToken)
    {
        RunnerRefusalException.ThrowIfRefused(this, scenario);
        var (first, second) = (Answer(sample, "first"), Answer(sample, "second"));
        var preferences = ImmutableArray.CreateBuilder<Preference>();
        foreach (var isSwapped in (bool[])[false, true])
        {
            var answers = new Dictionary<string, string> { ["first"] = isSwapped ? second : first, ["second"] = isSwapped ? first : second };
            var outcome = await AskAsync(Conversation.Begin(scenario, sample, answers), scenario.Settings, cancellationToken);
            if (outcome.Kind is not OutcomeKind.Answered)
            {
                return new(outcome);
            }

            if (Verdict.Read(outcome.Answer!, isSwapped) is not { } preference)
            {
                return new(new Outcome(OutcomeKind.Unjudged, Detail: $"The verdict with the {(isSwapped ? "second" : "first")} answer as A cannot be read."));
            }

            preferences.Add(preference);
        }

        return new(OutcomeOf(new(preferences[0], preferences[1])));
    }

    private async Task<Outcome> AskAsync(List<ChatMessage> messages, ScenarioSettings settings, CancellationToken cancellationToken)
    {
        var options = Requests.OptionsFor(settings);
        options.ResponseFormat = ChatResponseFormat.ForJsonSchema(Schema, "verdict", "Which of two answers is better, and why.");
        try
        {
            return Answers.OutcomeOf(await client.GetResponseAsync(messages, options, cancellationToken), settings);
        }
        catch (ModelFailureException failure)
        {
            return failure.Outcome;
        }
    }

    private static Outcome OutcomeOf(Verdict verdict) => new(
        OutcomeKind.Answered,
        Word(verdict.Counted),
        verdict.IsConsistent
            ? "Both orders say the same."
            : $"The orders disagree: {Word(verdict.Straight)} where the first answer is A, {Word(verdict.Swapped)} where the second is.");

    private static string Word(Preference preference) => preference.ToString().ToLowerInvariant();

    private static string Answer(Sample sample, string name) => sample.Parameters.TryGetValue(name, out var answer)
        ? answer
        : throw new ArgumentException($"The sample '{sample.Id}' has no parameter '{name}'. Add the answer to be compared.", nameof(sample));
}
