using Common;
using Demos.Cli;
using Demos.Models;
using Demos.Replay;
using Demos.Tests.Scenarios;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Cli;

public sealed class SampleRecorderTests
{
    private const string Input = """
        -- input/corpora/h/1.md --
        Snow fell on the first day. It stayed on the second day. It melted on the third day. Nobody was surprised by any of this.
        -- input/scenarios/trial.yaml --
        id: trial
        title: Trial
        area: long-context
        summary: A trial.
        runner: needle
        version: 2
        prompt: "{haystack} {question}"
        reads: [corpora/h]
        scorer: contains
        samples:
        - id: one
          question: What is the goat called?
          references: [Ada]
          reason: A test.
          parameters: {length: 20, depth: 50, needle: The goat is called Ada.}
        """;

    [Fact]
    public async Task Recording_of_an_answer_replays_and_scores()
    {
        using var folder = new TemporaryFolder();

        var recording = await RecordAsync(folder, new QueueChatClient(QueueChatClient.Text("Ada")));

        Assert.Equal(new Outcome(OutcomeKind.Answered, "Ada"), recording.Outcome);
        Assert.Equal("corpora/h/1.md", Assert.Single(recording.Retrieved).Document);
        Assert.Equal((0, "1 recordings replayed, 0 differences."), await ReplayAsync(folder));
        Assert.Contains("one,m,,1,answered,3,,1,has 'Ada'", File.ReadAllText(folder.In("input/evidence/trial.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recording_of_an_overflow_replays_to_the_same_outcome_and_does_not_count()
    {
        using var folder = new TemporaryFolder();

        var recording = await RecordAsync(folder, new FailingChatClient(new ContextOverflowException(9000, 8192)));

        Assert.Equal(OutcomeKind.ContextOverflow, recording.Outcome.Kind);
        Assert.Equal((0, "1 recordings replayed, 0 differences."), await ReplayAsync(folder));
        Assert.Contains("one,m,,,context-overflow,", File.ReadAllText(folder.In("input/evidence/trial.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recording_holds_no_key()
    {
        using var folder = new TemporaryFolder();

        await RecordAsync(folder, new QueueChatClient(QueueChatClient.Text("Your key is sk-secret-1234.")));

        Assert.DoesNotContain("sk-secret-1234", File.ReadAllText(folder.In("input/recordings/trial/m/one.json")), StringComparison.Ordinal);
    }

    private static async Task<Recording> RecordAsync(TemporaryFolder folder, IChatClient model)
    {
        var workspace = Workspace.Find(TextTree.WriteTo(folder, Input) + "/input", folder);
        var scenario = workspace.Scenarios("trial").Single();
        using var runners = new RunnerFactory(workspace);
        var recorder = new SampleRecorder(runners, model, "m", new Redactor(["sk-secret-1234"]), TimeProvider.System);
        var recording = await recorder.RunAsync(scenario, scenario.Samples[0], repeat: null, new Closures(workspace.Input).Need(scenario, scenario.Samples[0]), TestContext.Current.CancellationToken);
        new RecordingWriter(workspace.Input).Write(recording);
        return recording;
    }

    private static async Task<(int ExitCode, string Said)> ReplayAsync(TemporaryFolder folder)
    {
        await Started.With(folder, "score");
        var (exitCode, output, errors) = await Started.With(folder, "replay");
        return (exitCode, (output + errors).Trim());
    }
}
