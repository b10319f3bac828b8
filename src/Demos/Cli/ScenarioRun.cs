using System.Globalization;
using Demos.Models;
using Demos.Replay;
using Demos.Scoring;
using Evidence.Freshness;
using Evidence.Recordings;
using Evidence.Scenarios;
using Spectre.Console;

namespace Demos.Cli;

/// <summary>Puts a model to scenarios and writes each recording as soon as it is there.</summary>
internal sealed class ScenarioRun(Workspace workspace, ChosenModel chosen, Surroundings surroundings) : IDisposable
{
    private readonly RunnerFactory _runners = new(workspace);
    private readonly Closures _closures = new(workspace.Input);
    private readonly RecordingWriter _writer = new(workspace.Input);
    private readonly Redactor _redactor = new(surroundings.OpenAIKey is { } key ? [key] : []);
    private readonly ChatClientFactory _clients = new(
        WeightsLocator.For(workspace.Repository, surroundings.ModelsFolder), new WeightsDigests(), surroundings.Http, surroundings.Time);

    /// <summary>Most samples of a scenario.</summary>
    public int MostSamples { get; init; } = int.MaxValue;

    /// <summary>What to do with samples that have a fresh recording.</summary>
    public RecordedSamples Recorded { get; init; }

    /// <summary>Runs one scenario.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; what was finished is kept.</exception>
    public async Task RunAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        surroundings.Console.MarkupLineInterpolated($"[bold]{scenario.Id}[/] on {chosen.Entry.Id}");
        using var model = await _clients.CreateAsync(chosen.Entry, SettingsFor(scenario), cancellationToken);
        var recorder = new SampleRecorder(_runners, model, chosen.Entry.Id, _redactor, surroundings.Time);
        List<Recording> recordings = [];
        try
        {
            foreach (var sample in scenario.Samples.Take(MostSamples))
            {
                recordings.Add(Fresh(scenario, sample) ?? await RecordAsync(recorder, scenario, sample, cancellationToken));
            }
        }
        finally
        {
            // What is done is scored, also when somebody ends the run; a recording that cannot be read must not cost its row.
            if (workspace.Recordings(scenario.Id) is { IsEmpty: false } all && !workspace.Findings.HasErrors)
            {
                new FigureFile(workspace).Write(scenario, all);
            }
        }

        surroundings.Console.WriteLine("  " + RunSummary.Of(ScoreTable.Of(scenario, recordings), recordings));
    }

    public void Dispose() => _runners.Dispose();

    private ClientSettings SettingsFor(Scenario scenario) => new()
    {
        // OpenAI's key goes to OpenAI alone.
        ApiKey = chosen.Entry.Provider is ModelProvider.OpenAI ? surroundings.OpenAIKey : null,
        Secrets = surroundings.OpenAIKey is { } key ? [key] : [],
        WeightsPath = chosen.WeightsPath,
        ContextTokens = scenario.Settings.ContextTokens,
    };

    private Recording? Fresh(Scenario scenario, Sample sample)
    {
        if (Recorded is RecordedSamples.Again
            || workspace.Recording(new(scenario.Id, chosen.Entry.Id, sample.Id)) is not { } recording
            || recording.Outcome.Kind is OutcomeKind.Failed or OutcomeKind.Timeout
            || _closures.Judge(scenario, recording).State is not FreshnessState.Fresh)
        {
            return null;
        }

        surroundings.Console.WriteLine($"  {sample.Id,-28} fresh, skipped");
        return recording;
    }

    private async Task<Recording> RecordAsync(SampleRecorder recorder, Scenario scenario, Sample sample, CancellationToken cancellationToken)
    {
        var start = surroundings.Time.GetTimestamp();
        var recording = await recorder.RunAsync(scenario, sample, _closures.Need(scenario, sample), cancellationToken);
        _writer.Write(recording);
        var score = Scorers.Judge(scenario.Scorer, sample, recording);
        surroundings.Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {sample.Id,-28} {OutcomeWords.Of(recording.Outcome.Kind),-16} {(score.Value is { } value ? $"{value:0.##}" : "-"),4}  {recording.Turns.Length} turns  {surroundings.Time.GetElapsedTime(start).TotalSeconds,6:0.0} s  {TerminalText.Of(score.Why.ReplaceLineEndings(" "))}"));
        return recording;
    }
}

/// <summary>What to do with samples that have a fresh recording.</summary>
internal enum RecordedSamples
{
    /// <summary>Leave them.</summary>
    Skip,

    /// <summary>Record them again.</summary>
    Again,
}
