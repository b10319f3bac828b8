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
    private static readonly ChatResponseFormat Format = ChatResponseFormat.ForJsonSchema(
        JsonElement.Parse("""
            {"type":"object","properties":{
              "reason":{"type":"string"},
              "verdict":{"type":"string","enum":["A","B","tie"]}},
            "required":["reason","verdict"],"additionalProperties":false}
            """),
        "verdict",
        "Which of two answers is better, and why.");

    /// <inheritdoc/>
    public string Name => RunnerName;

    /// <inheritdoc/>
    public int Version => RunnerVersion;

    /// <inheritdoc/>
    public async Task<SampleRun> RunAsync(Scenario scenario, Sample sample, CancellationToken cancellationToken)
    {
        RunnerRefusalException.ThrowIfRefused(this, scenario);
        var parameters = new SampleParameters(sample);
        var (first, second) = (parameters.Text("first"), parameters.Text("second"));
        var preferences = ImmutableArray.CreateBuilder<Preference>();
        foreach (var isSwapped in (bool[])[false, true])
        {
            var answers = new Dictionary<string, string> { ["first"] = isSwapped ? second : first, ["second"] = isSwapped ? first : second };
            var outcome = await SingleRequest.AskAsync(client, Conversation.Begin(scenario, sample, answers), scenario.Settings, cancellationToken, Format);
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

    private static Outcome OutcomeOf(Verdict verdict) => new(
        OutcomeKind.Answered,
        Word(verdict.Counted),
        verdict.IsConsistent
            ? "Both orders say the same."
            : $"The orders disagree: {Word(verdict.Straight)} where the first answer is A, {Word(verdict.Swapped)} where the second is.");

    private static string Word(Preference preference) => preference.ToString().ToLowerInvariant();
}
