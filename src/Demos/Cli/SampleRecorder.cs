using Demos.LongContext;
using Demos.Models;
using Demos.Replay;
using Demos.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Cli;

/// <summary>Runs samples on one model and makes recordings of them.</summary>
/// <param name="runners">Makes the runners.</param>
/// <param name="model">The model.</param>
/// <param name="modelId">Its id.</param>
/// <param name="redactor">Knows the secrets.</param>
/// <param name="time">The clock.</param>
internal sealed class SampleRecorder(RunnerFactory runners, IChatClient model, string modelId, Redactor redactor, TimeProvider time)
{
    /// <summary>Asks the model one sample.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; nothing is kept of the sample.</exception>
    public async Task<Recording> RunAsync(Scenario scenario, Sample sample, int? repeat, Closure closure, CancellationToken cancellationToken)
    {
        // Neither is disposed here: that would dispose the model, which answers the next sample too.
        var recorder = new RecordingChatClient(model, modelId, time, redactor, Counter is { } counter ? counter.CountTokens : null);
        var client = new FailureChatClient(recorder);
        var run = await runners.Create(scenario, client, Ruler()).RunAsync(Repeats.Seeded(scenario, repeat), sample, cancellationToken);
        return redactor.Redact(new Recording
        {
            Format = Recording.CurrentFormat,
            Scenario = scenario.Id,
            Sample = sample.Id,
            Model = modelId,
            Repeat = repeat,
            Closure = closure,
            Provenance = ProvenanceOf(recorder) with { Tools = scenario.Tools.IsEmpty ? null : (model.GetService(typeof(ModelDescription)) as ModelDescription)?.Tools },
            Retrieved = run.Retrieved,
            Turns = recorder.Turns,
            Outcome = run.Outcome,
            Digest = "",
        });
    }

    private ITokenCounter? Counter => model.GetService(typeof(ITokenCounter)) as ITokenCounter;

    private IHaystackRuler Ruler() => Counter is { } counter ? new TokenRuler(counter.CountTokens) : TokenRuler.Estimating;

    private Provenance ProvenanceOf(RecordingChatClient recorder)
    {
        var description = model.GetService(typeof(ModelDescription)) as ModelDescription;
        var isServed = description?.Host is not null;
        return new()
        {
            Engine = description?.Engine ?? "unknown",
            EngineVersion = description?.EngineVersion ?? "unknown",
            ServedModel = (isServed ? recorder.LastResponse?.ModelId : null) ?? description?.ServedModel,
            Fingerprint = recorder.LastResponse?.AdditionalProperties?.TryGetValue(EndpointChatClient.Fingerprint, out string? fingerprint) is true ? fingerprint : null,
            Host = description?.Host,
            WeightsFile = description?.WeightsFile,
            WeightsSha256 = description?.WeightsSha256,
            ContextAsked = description?.ContextAsked,
            ContextGranted = description?.ContextGranted,
            RecordedAt = recorder.BegunAt ?? time.GetUtcNow(),
            Program = Surroundings.Program,
        };
    }
}
