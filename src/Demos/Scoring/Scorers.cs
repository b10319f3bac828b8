using System.Collections.Frozen;
using Demos.Sandbox;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI.Evaluation;

namespace Demos.Scoring;

/// <summary>The scorers by name.</summary>
public static class Scorers
{
    private static readonly FrozenDictionary<string, Scorer> All = new Scorer[]
    {
        new ExactScorer(), new NumberScorer(), new ContainsScorer(), new QuotationScorer(), new TokenF1Scorer(), new RougeScorer(), new RulesScorer(), new JsonSchemaScorer(), new GoalScorer(),
        new HiddenTestsScorer(new JavaScriptSandbox(SandboxProgram.OfThisAssembly, new())),
    }.ToFrozenDictionary(scorer => scorer.Name, StringComparer.Ordinal);

    /// <summary>Their names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Judges one recording, at once. A run that did not end with an answer has no value.</summary>
    /// <param name="scorer">One of <see cref="Names"/>.</param>
    /// <param name="sample">The sample that was asked.</param>
    /// <param name="recording">What happened.</param>
    /// <exception cref="ArgumentException">There is no such scorer.</exception>
    public static Score Judge(string scorer, Sample sample, Recording recording) => Need(scorer).Judge(sample, recording);

    /// <summary>A scorer as an evaluator, to run beside others. It judges the <see cref="SampleContext"/> that it is handed, without a model and without waiting.</summary>
    /// <param name="scorer">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">There is no such scorer.</exception>
    public static IEvaluator Evaluator(string scorer) => Need(scorer);

    private static Scorer Need(string scorer) => All.TryGetValue(scorer, out var found)
        ? found
        : throw new ArgumentException($"There is no scorer '{scorer}'. Use one of: {string.Join(", ", Names)}.", nameof(scorer));
}
