using System.Collections.Immutable;
using System.Text.Json;
using Demos.Replay;
using Demos.Scoring;
using Evidence.Recordings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace Demos.Exporting;

/// <summary>The folder that <c>dotnet aieval report --path FOLDER</c> reads: <c>results/recordings/{scenario}.{sample}/{model}.json</c>, repeats <c>{model}.repeat-2.json</c>.</summary>
/// <remarks>A sample is a scenario of the report and a model one of its iterations, so that models stand beside each other. Shape: format 1 of
/// Microsoft.Extensions.AI.Evaluation.Reporting's store on disk, https://github.com/dotnet/extensions, seen in 2026-11.</remarks>
internal static class EvaluationResults
{
    private const string Execution = "recordings";

    public static async Task<IReadOnlyList<ExportedFile>> FilesAsync(IEnumerable<ScoredRecording> recordings)
    {
        var files = ImmutableArray.CreateBuilder<ExportedFile>();
        foreach (var scored in recordings)
        {
            var result = await ResultOfAsync(scored);
            files.Add(new($"results/{Execution}/{result.ScenarioName}/{result.IterationName}.json", JsonSerializer.Serialize(result, ExportJson.Indented) + "\n"));
        }

        return files.ToImmutable();
    }

    private static async Task<ScenarioRunResult> ResultOfAsync(ScoredRecording scored)
    {
        var (recording, turns) = (scored.Recording, scored.Recording.Turns);
        var response = turns is [.., { Response: not null } last] ? RecordedTurns.ToChatResponse(last) : new ChatResponse();
        response.ModelId = recording.Provenance.ServedModel ?? recording.Model;
        response.CreatedAt = recording.Provenance.RecordedAt + TimeSpan.FromMilliseconds(turns.Sum(turn => turn.ElapsedMs));
        var transcript = ExportJson.Transcript(scored).ToList();
        var messages = RecordedTurns.ToChatMessages(response.Messages is [] ? transcript : transcript.SkipLast(1));
        return new(
            $"{recording.Scenario}.{recording.Sample}",
            recording.Repeat is { } repeat ? FormattableString.Invariant($"{recording.Model}.repeat-{repeat}") : recording.Model,
            Execution,
            recording.Provenance.RecordedAt.UtcDateTime,
            messages,
            response,
            await Scorers.Evaluator(scored.Scenario.Scorer).EvaluateAsync(messages, response, additionalContext: [new SampleContext(scored.Sample, recording)]),
            [scored.Scenario.Area, recording.Scenario, recording.Model, OutcomeWords.Of(recording.Outcome.Kind)],
            FormatVersion: 1);
    }

    private sealed record ScenarioRunResult(
        string ScenarioName,
        string IterationName,
        string ExecutionName,
        DateTime CreationTime,
        IReadOnlyList<ChatMessage> Messages,
        ChatResponse ModelResponse,
        EvaluationResult EvaluationResult,
        ImmutableArray<string> Tags,
        int FormatVersion);
}
