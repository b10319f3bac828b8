using System.Collections.Concurrent;
using System.Collections.Immutable;
using Demos.Models;
using Demos.Replay;
using Demos.Scoring;
using Evidence.Freshness;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Cli;

/// <summary>Carries out a plan: endpoints beside each other, one process's own models one after the other, each recording written as soon as it is there.</summary>
/// <remarks>Two runs at once do not harm each other: a sample that another run is at is left to it.</remarks>
internal sealed class ScenarioRun(Workspace workspace, Surroundings surroundings, RunOptions options, IRunDisplay display) : IDisposable
{
    private readonly RunnerFactory _runners = new(workspace, surroundings.Qdrant);
    private readonly Closures _closures = new(workspace.Input);
    private readonly RecordingWriter _writer = new(workspace.Input);
    private readonly Redactor _redactor = new([.. surroundings.Secrets]);
    private readonly RunBudget _budget = new(options.Limits, surroundings.Time);
    private readonly ConcurrentBag<(RunTask Task, Recording Recording)> _done = [];
    private readonly Lock _reading = new();
    private readonly ChatClientFactory _clients = new(
        WeightsLocator.For(workspace.Repository, surroundings.ModelsFolder), new WeightsDigests(), surroundings.Http, surroundings.Time);

    private int _left;
    private int _failures;

    /// <summary>Carries out the plan.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; what was finished is kept.</exception>
    public async Task<RunReport> RunAsync(ImmutableArray<RunTask> plan, CancellationToken cancellationToken)
    {
        try
        {
            await display.WhileAsync(() => Task.WhenAll(plan.GroupBy(task => LaneOf(task.Model.Entry)).Select(lane => RunLaneAsync([.. lane], cancellationToken))));
        }
        finally
        {
            WriteFigures();
        }

        return new([.. _done.OrderBy(done => done.Recording.Provenance.RecordedAt)], _left, _failures, _budget.UsedUp());
    }

    public void Dispose() => _runners.Dispose();

    /// <summary>What can be asked beside other things: an endpoint, or this process.</summary>
    private static string LaneOf(ModelEntry entry) => entry.Endpoint?.Authority ?? "";

    private async Task RunLaneAsync(ImmutableArray<RunTask> tasks, CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var group in tasks.GroupBy(task => (task.Model, task.Scenario)))
        {
            try
            {
                using var model = await _clients.CreateAsync(group.Key.Model.Entry, SettingsFor(group.Key.Model, group.Key.Scenario), cancellationToken);
                await RunGroupAsync(model, group, cancellationToken);
            }
            catch (Exception unusable) when (IsOfTheModel(unusable))
            {
                // Nothing more can be asked of this model now; the others go on.
                Interlocked.Increment(ref _failures);
                display.Failed(group.Key.Model.Entry.Id, _redactor.Text(unusable.Message));
            }
        }
    }

    private Task RunGroupAsync(IChatClient model, IGrouping<(ChosenModel Model, Scenario Scenario), RunTask> group, CancellationToken cancellationToken)
    {
        var chosen = group.Key.Model;
        var recorder = new SampleRecorder(_runners, model, chosen.Entry.Id, _redactor, surroundings.Time);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = chosen.Entry.Provider is ModelProvider.Local ? 1 : options.Parallel, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(group, atOnce, async (task, cancellation) => await RunAsync(recorder, task, cancellation));
    }

    private async Task RunAsync(SampleRecorder recorder, RunTask task, CancellationToken cancellationToken)
    {
        if (_budget.UsedUp() is not null)
        {
            Interlocked.Increment(ref _left);
            return;
        }

        var path = new RecordingPath(task.Scenario.Id, task.Model.Entry.Id, task.Sample.Id, task.Repeat);
        using var claim = FileLock.TryTake(workspace, path.ToString().Replace('/', '_'));
        if (claim is null)
        {
            display.Skipped(task, "another run is at it", recording: null);
            return;
        }

        if (Fresh(task, path) is { } fresh)
        {
            _done.Add((task, fresh));
            display.Skipped(task, "fresh", fresh);
            return;
        }

        var start = surroundings.Time.GetTimestamp();
        var recording = await recorder.RunAsync(task.Scenario, task.Sample, task.Repeat, _closures.Need(task.Scenario, task.Sample), cancellationToken);
        _writer.Write(recording);
        _budget.Add(task.Model.Entry, recording);
        _done.Add((task, recording));
        display.Recorded(task, recording, Scorers.Judge(task.Scenario.Scorer, task.Sample, recording), surroundings.Time.GetElapsedTime(start));
    }

    private Recording? Fresh(RunTask task, RecordingPath path)
    {
        lock (_reading)
        {
            return options.Recorded is RecordedSamples.Skip
                && workspace.Recording(path) is { Outcome.Kind: not (OutcomeKind.Failed or OutcomeKind.Timeout) } recording
                && _closures.Judge(task.Scenario, recording).State is FreshnessState.Fresh
                ? recording
                : null;
        }
    }

    private ClientSettings SettingsFor(ChosenModel chosen, Scenario scenario) => new()
    {
        // A key goes to its own endpoint alone.
        ApiKey = chosen.Entry.Provider is ModelProvider.OpenAI ? surroundings.OpenAIKey : surroundings.Keys.GetValueOrDefault(chosen.Entry.Id),
        Secrets = [.. surroundings.Secrets],
        WeightsPath = chosen.WeightsPath,
        ContextTokens = scenario.Settings.ContextTokens,
    };

    /// <summary>Scores what is there, also when somebody ends the run; a recording that cannot be read must not cost its row.</summary>
    private void WriteFigures()
    {
        foreach (var scenario in _done.Select(done => done.Task.Scenario).DistinctBy(scenario => scenario.Id))
        {
            using var alone = FileLock.Take(workspace, $"figures_{scenario.Id}", surroundings.Time);
            if (workspace.Recordings(scenario.Id) is { IsEmpty: false } all && !workspace.Findings.HasErrors)
            {
                new FigureFile(workspace).Write(scenario, all);
            }
        }
    }

    private static bool IsOfTheModel(Exception failure) =>
        failure is ModelEndpointException or MissingKeyException or WeightsMissingException or WeightsDigestException or UnusableWeightsException;
}

/// <summary>What a run came to.</summary>
/// <param name="Done">What there is now, recorded or fresh.</param>
/// <param name="Left">Samples that the budget left.</param>
/// <param name="Failures">Models that could not be asked.</param>
/// <param name="UsedUp">Which limit was reached; null for none.</param>
internal sealed record RunReport(ImmutableArray<(RunTask Task, Recording Recording)> Done, int Left, int Failures, string? UsedUp);
