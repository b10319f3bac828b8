using System.Collections.Frozen;
using Demos.Sandbox;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Scoring;

/// <summary>The scorers by name.</summary>
public static class Scorers
{
    private static readonly FrozenDictionary<string, IScorer> All = new IScorer[]
    {
        new ExactScorer(), new NumberScorer(), new ContainsScorer(), new QuotationScorer(), new TokenF1Scorer(),
        new HiddenTestsScorer(new JavaScriptSandbox(SandboxProgram.OfThisAssembly, new())),
    }.ToFrozenDictionary(scorer => scorer.Name, StringComparer.Ordinal);

    /// <summary>Their names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Judges one recording. A run that did not end with an answer has no value.</summary>
    /// <param name="scorer">One of <see cref="Names"/>.</param>
    /// <param name="sample">The sample that was asked.</param>
    /// <param name="recording">What happened.</param>
    /// <exception cref="ArgumentException">There is no such scorer.</exception>
    public static Score Judge(string scorer, Sample sample, Recording recording)
    {
        if (!All.TryGetValue(scorer, out var judge))
        {
            throw new ArgumentException($"There is no scorer '{scorer}'. Use one of: {string.Join(", ", Names)}.", nameof(scorer));
        }

        return recording.Outcome is { Kind: OutcomeKind.Answered, Answer: { } answer }
            ? judge.Judge(sample, answer, recording)
            : new(null, "", recording.Outcome.Detail ?? "There is no answer to judge.");
    }
}
