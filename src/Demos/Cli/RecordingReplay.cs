using System.Collections.Immutable;
using Demos.LongContext;
using Demos.Replay;
using Demos.Retrieval;
using Demos.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Cli;

/// <summary>Runs recordings again on what they hold, and says what comes out differently.</summary>
internal sealed class RecordingReplay(Workspace workspace) : IDisposable
{
    private readonly RunnerFactory _runners = new(workspace);
    private readonly Closures _closures = new(workspace.Input);

    /// <summary>Replays all recordings of a scenario and compares the file of figures.</summary>
    public async Task<ReplayReport> RunAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        var recordings = workspace.Recordings(scenario.Id);
        var found = new string?[recordings.Length];
        await Parallel.ForAsync(0, recordings.Length, cancellationToken, async (index, cancellation) =>
            found[index] = await DifferenceAsync(scenario, recordings[index], cancellation) is { } difference ? $"{RecordingPath.Of(recordings[index])}: {difference}" : null);
        List<string> differences = [.. found.OfType<string>()];
        if (recordings is not [] && new FigureFile(workspace).Difference(scenario, recordings) is { } figures)
        {
            differences.Add(figures);
        }

        return new(recordings.Length, [.. differences]);
    }

    public void Dispose() => _runners.Dispose();

    private async Task<string?> DifferenceAsync(Scenario scenario, Recording recording, CancellationToken cancellationToken)
    {
        if (scenario.Samples.FirstOrDefault(sample => sample.Id == recording.Sample) is not { } sample)
        {
            return $"The scenario has no sample '{recording.Sample}' any more. Remove the recording, or bring the sample back.";
        }

        try
        {
            using var replay = new ReplayingChatClient(recording.Turns, recording.Model);
            using var client = new FailureChatClient(replay);
            var run = await _runners.Create(scenario, client, new RecordedRuler(recording.Retrieved), new RecordedRetrieval(recording.Retrieved)).RunAsync(Repeats.Seeded(scenario, recording.Repeat), sample, cancellationToken);
            replay.EnsureFinished();
            return Difference(recording, run);
        }
        catch (DivergenceException divergence)
        {
            return $"{divergence.Message} ({_closures.Judge(scenario, recording).Reason})";
        }
    }

    private static string? Difference(Recording recording, SampleRun run)
    {
        if (recording.Outcome != run.Outcome)
        {
            return $"The outcome was '{recording.Outcome}' and is now '{run.Outcome}'. Undo the change, or record again with 'demos run --force'.";
        }

        var (then, now) = (recording.Retrieved, run.Retrieved);
        return then.SequenceEqual(now)
            ? null
            : $"The passages were '{Places(then)}' and are now '{Places(now)}'. Undo the change, or record again with 'demos run --force'.";
    }

    private static string Places(ImmutableArray<RetrievedPassage> passages) =>
        string.Join(", ", passages.Select(passage => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{passage.Document}:{passage.Start} ({passage.Score})")));
}

/// <summary>What a replay came to.</summary>
/// <param name="Recordings">How many recordings were replayed.</param>
/// <param name="Differences">Each difference as a sentence that names the recording.</param>
internal sealed record ReplayReport(int Recordings, ImmutableArray<string> Differences);
