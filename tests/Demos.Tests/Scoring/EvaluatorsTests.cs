using Demos.Scoring;
using Demos.Tests.Scenarios;
using Evidence.Recordings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace Demos.Tests.Scoring;

public sealed class EvaluatorsTests
{
    [Fact]
    public async Task Composite_evaluator_runs_every_scorer_beside_somebody_elses()
    {
        var composite = new CompositeEvaluator([.. Scorers.Names.Select(Scorers.Evaluator), new LengthEvaluator()]);

        var result = await EvaluateAsync(composite, Recorded.Answered("8.99 points"));

        Assert.Equal(Scorers.Names.Append("length").Order(StringComparer.Ordinal), result.Metrics.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((1.0, "has '8.99'"), (result.Get<NumericMetric>("contains").Value, result.Get<NumericMetric>("contains").Reason));
        Assert.Equal(0, result.Get<NumericMetric>("exact").Value);
        Assert.Equal(2.0 / 3, result.Get<NumericMetric>("f1").Value!.Value, precision: 12);
        Assert.Equal(11, result.Get<NumericMetric>("length").Value);
    }

    [Theory]
    [InlineData("8.99", EvaluationRating.Exceptional, false)]
    [InlineData("8.99 of ten", EvaluationRating.Average, false)]        // f1: 1 of 3 words and 1 word, 0.5
    [InlineData("8.99 of ten points", EvaluationRating.Poor, true)]
    [InlineData("seven", EvaluationRating.Unacceptable, true)]
    public async Task Interpretation_fails_below_a_half(string answer, EvaluationRating rating, bool failed)
    {
        var metric = (await EvaluateAsync(Scorers.Evaluator("f1"), Recorded.Answered(answer))).Get<NumericMetric>("f1");

        Assert.Equal((rating, failed), (metric.Interpretation!.Rating, metric.Interpretation.Failed));
        Assert.Equal("8.99", Assert.IsType<TextContent>(Assert.Single(metric.Context![SampleContext.ContextName].Contents)).Text);
        Assert.Equal(answer, metric.Metadata!["judged"]);
    }

    [Fact]
    public async Task Run_without_an_answer_is_inconclusive_and_has_not_failed()
    {
        var metric = (await EvaluateAsync(Scorers.Evaluator("exact"), Recorded.Of(new(OutcomeKind.Loop, Detail: "Twice the same.")))).Get<NumericMetric>("exact");

        Assert.Equal((null, "Twice the same."), (metric.Value, metric.Reason));
        Assert.Equal((EvaluationRating.Inconclusive, false), (metric.Interpretation!.Rating, metric.Interpretation.Failed));
    }

    [Fact]
    public async Task Evaluator_without_a_sample_says_what_is_missing()
    {
        var result = await Scorers.Evaluator("number").EvaluateAsync("How many?", "80", cancellationToken: TestContext.Current.CancellationToken);

        var metric = result.Get<NumericMetric>("number");
        Assert.Null(metric.Value);
        Assert.Equal(EvaluationDiagnosticSeverity.Error, Assert.Single(metric.Diagnostics!).Severity);
    }

    private static async Task<EvaluationResult> EvaluateAsync(IEvaluator evaluator, Recording recording) => await evaluator.EvaluateAsync(
        "How many?",
        recording.Outcome.Answer ?? "",
        additionalContext: [new SampleContext(Given.Sample("How many?", ["8.99"]), recording)],
        cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>An evaluator as anybody may write one: the number of letters of the response.</summary>
    private sealed class LengthEvaluator : IEvaluator
    {
        public IReadOnlyCollection<string> EvaluationMetricNames => ["length"];

        public ValueTask<EvaluationResult> EvaluateAsync(
            IEnumerable<ChatMessage> messages,
            ChatResponse modelResponse,
            ChatConfiguration? chatConfiguration = null,
            IEnumerable<EvaluationContext>? additionalContext = null,
            CancellationToken cancellationToken = default) => new(new EvaluationResult(new NumericMetric("length", modelResponse.Text.Length)));
    }
}
