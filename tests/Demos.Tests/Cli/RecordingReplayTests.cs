using Common;
using Evidence.Recordings;

namespace Demos.Tests.Cli;

public sealed class RecordingReplayTests
{
    [Fact]
    public async Task All_committed_recordings_replay_without_a_difference()
    {
        var (exitCode, output, errors) = await Started.With(Repository.Root, "replay");

        Assert.Equal("", errors);
        Assert.Equal(0, exitCode);
        Assert.Matches(@"\A[1-9]\d* recordings replayed, 0 differences", output);
    }

    [Fact]
    public async Task A_recording_with_another_answer_is_a_difference_that_names_it()
    {
        using var folder = CopyOfInput();
        var recording = Change(folder, recording => recording with { Outcome = recording.Outcome with { Answer = "99.9" } });

        var (exitCode, _, errors) = await Started.With(folder, "replay", "--scenario", recording.Scenario);

        Assert.Equal(1, exitCode);
        Assert.Contains($"{RecordingPath.Of(recording)}: The outcome was ", errors, StringComparison.Ordinal);
        Assert.Contains($"evidence/{recording.Scenario}.csv(", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_prompt_is_a_difference_with_its_turn_and_what_is_stale()
    {
        using var folder = CopyOfInput();
        var path = folder.In("input/scenarios/agent-tool-use.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("never answer from memory", "please", StringComparison.Ordinal));

        var (exitCode, _, errors) = await Started.With(folder, "replay", "--scenario", "agent-tool-use");

        Assert.Equal(1, exitCode);
        Assert.Contains("Turn 1 is not what was recorded: message 1 (system) differs", errors, StringComparison.Ordinal);
        Assert.Contains("Changed since the recording: prompt.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_table_is_a_difference_in_the_result_of_a_tool()
    {
        using var folder = CopyOfInput();
        var path = folder.In("input/data/results.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("value: 90.6\n", "value: 90.7\n", StringComparison.Ordinal));

        var (exitCode, _, errors) = await Started.With(folder, "replay", "--scenario", "agent-tool-use");

        Assert.Equal(1, exitCode);
        Assert.Contains("look-up-zephyr.json: Turn 2 is not what was recorded", errors, StringComparison.Ordinal);
        Assert.Contains("Changed since the recording: reads.", errors, StringComparison.Ordinal);
    }

    private static TemporaryFolder CopyOfInput()
    {
        var folder = new TemporaryFolder();
        var source = Path.Combine(Repository.Root, "input");
        string[] parts = ["scenarios", "data", "recordings/agent-tool-use", "evidence"];
        foreach (var file in parts.SelectMany(part => Directory.EnumerateFiles(Path.Combine(source, part), "*", SearchOption.AllDirectories)))
        {
            var target = folder.In(Path.Combine("input", Path.GetRelativePath(source, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return folder;
    }

    private static Recording Change(TemporaryFolder folder, Func<Recording, Recording> change)
    {
        var file = Directory.EnumerateFiles(folder.In("input/recordings"), "look-up-zephyr.json", SearchOption.AllDirectories).Single();
        var path = Path.GetRelativePath(folder.In("input"), file).Replace('\\', '/');
        var recording = RecordingReader.Read(File.ReadAllBytes(file), path, new())!;
        new RecordingWriter(folder.In("input")).Write(change(recording));
        return recording;
    }
}
