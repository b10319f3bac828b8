using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace Demos.Scoring;

/// <summary>What an evaluator of recordings needs beside the conversation: the sample that was asked and what was recorded of it.</summary>
/// <param name="sample">The sample, with the accepted answers. Reports show these; where there are none, that none is right.</param>
/// <param name="recording">What happened.</param>
public sealed class SampleContext(Sample sample, Recording recording) : EvaluationContext(ContextName, [.. References(sample)])
{
    /// <summary>The name of the context in reports.</summary>
    public const string ContextName = "accepted answers";

    /// <summary>The sample that was asked.</summary>
    public Sample Sample { get; } = sample;

    /// <summary>What was recorded of it.</summary>
    public Recording Recording { get; } = recording;

    private static IEnumerable<AIContent> References(Sample sample) =>
        sample.References.DefaultIfEmpty("(none: the right answer is that there is none)").Select(reference => new TextContent(reference));
}
