using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace Demos.Scoring;

/// <summary>Judges recordings by a rule, without a model. Gives one <see cref="NumericMetric"/> from 0 (wrong) to 1 (right), with the reason.</summary>
/// <param name="name">The name that a scenario's <c>scorer</c> key gives; the metric has it too.</param>
/// <remarks>
/// <para>What is judged is the answer in the recording's outcome, which a runner took out of the response: hand in a <see cref="SampleContext"/>. Messages and response are not looked at.</para>
/// <para>A metric without a value did not count: the run has no answer, or the context is missing, which an error in the metric says.</para>
/// </remarks>
internal abstract class Scorer(string name) : IEvaluator
{
    /// <summary>The lowest value that passes.</summary>
    private const double Passing = 0.5;

    /// <summary>The name of the scorer.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> EvaluationMetricNames { get; } = [name];

    /// <inheritdoc/>
    public ValueTask<EvaluationResult> EvaluateAsync(
        IEnumerable<ChatMessage> messages,
        ChatResponse modelResponse,
        ChatConfiguration? chatConfiguration = null,
        IEnumerable<EvaluationContext>? additionalContext = null,
        CancellationToken cancellationToken = default)
    {
        if (additionalContext?.OfType<SampleContext>().FirstOrDefault() is { } context)
        {
            return new(new EvaluationResult(MetricOf(Judge(context.Sample, context.Recording), context)));
        }

        var metric = new NumericMetric(Name);
        metric.AddDiagnostics(EvaluationDiagnostic.Error($"The evaluator '{Name}' has no sample and no recording to judge. Hand in a {nameof(SampleContext)}."));
        return new(new EvaluationResult(metric));
    }

    /// <summary>Judges a recording. A run that did not end with an answer has no value.</summary>
    public Score Judge(Sample sample, Recording recording) => recording.Outcome is { Kind: OutcomeKind.Answered, Answer: { } answer }
        ? Judge(sample, answer, recording)
        : new(null, "", recording.Outcome.Detail ?? "There is no answer to judge.");

    /// <summary>Judges an answer.</summary>
    /// <param name="sample">For the accepted answers; none where the right answer is that there is none.</param>
    /// <param name="answer">The answer of the outcome.</param>
    /// <param name="recording">For scorers that look at more than the answer.</param>
    protected abstract Score Judge(Sample sample, string answer, Recording recording);

    private NumericMetric MetricOf(Score score, SampleContext context)
    {
        var metric = new NumericMetric(Name, score.Value, score.Why)
        {
            Interpretation = new(RatingOf(score.Value), failed: score.Value < Passing, score.Why),
        };
        metric.AddOrUpdateMetadata("judged", score.Judged);
        metric.AddOrUpdateContext(context);
        return metric;
    }

    private static EvaluationRating RatingOf(double? value) => value switch
    {
        null => EvaluationRating.Inconclusive,
        1 => EvaluationRating.Exceptional,
        >= 0.75 => EvaluationRating.Good,
        >= Passing => EvaluationRating.Average,
        > 0 => EvaluationRating.Poor,
        _ => EvaluationRating.Unacceptable,
    };
}
