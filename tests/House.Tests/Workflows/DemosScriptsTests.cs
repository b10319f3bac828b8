using System.Text.Json;
using Common;

namespace House.Tests.Workflows;

/// <summary>What plans, records and merges runs of the demos, on a machine without GitHub.</summary>
public sealed class DemosScriptsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workflows-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Plan_without_a_key_says_what_it_leaves_out()
    {
        var said = Shell.Script([], ".ci/plan", "2", "smollm2-135m-instruct", "gpt-4", "llama-65b-vllm", "zephyr-7b-beta-ollama");
        var jobs = JsonDocument.Parse(said.Output).RootElement.GetProperty("include").EnumerateArray().ToList();

        Assert.Equal(["smollm2-135m-instruct 1/2", "smollm2-135m-instruct 2/2", "zephyr-7b-beta-ollama 1/2", "zephyr-7b-beta-ollama 2/2"],
            jobs.Select(job => $"{job.GetProperty("model").GetString()} {job.GetProperty("shard").GetString()}"));
        Assert.Equal(64, jobs[0].GetProperty("digest").GetString()!.Length);
        Assert.Contains("`gpt-4` needs the secret", said.Errors, StringComparison.Ordinal);
        Assert.Contains("`llama-65b-vllm` needs a server", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_with_a_key_asks_models_of_openai()
    {
        var output = Path.Combine(_folder, "output");

        Shell.Script(new() { ["HAS_OPENAI_KEY"] = "true", ["GITHUB_OUTPUT"] = output }, ".ci/plan", "1", "gpt-4");

        Assert.Equal("""
            jobs=1
            matrix={"include":[{"model":"gpt-4","provider":"openai","shard":"1/1","index":"1","weights":"","digest":""}]}

            """.ReplaceLineEndings("\n"), File.ReadAllText(output));
    }

    [Theory]
    [InlineData("1", "gpt-5", "'gpt-5' is not in input/models.yaml")]
    [InlineData("1", "a\";b", "'a\";b' is not the id of a model")]
    [InlineData("0", "gpt-4", "'0' is not a number of shards")]
    public void Plan_that_cannot_be_made_says_why(string shards, string model, string problem)
    {
        var said = Shell.Script([], ".ci/plan", shards, model);

        Assert.Equal(1, said.ExitCode);
        Assert.Contains(problem, said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Usual_models_of_the_workflow_can_be_planned()
    {
        var usual = Workflow.Read("demos.yml").Text.Split("inputs.models || '")[1].Split('\'')[0].Split(' ');

        Assert.Equal("", Shell.Script(new() { ["HAS_OPENAI_KEY"] = "true" }, ".ci/plan", ["4", .. usual]).Errors);
    }

    [Fact]
    public void Dry_run_of_a_recording_says_what_would_be_asked()
    {
        var said = Shell.Script([], ".ci/record", "--dry-run", "zephyr-7b-beta-ollama", "1/4", "20m");

        Assert.Contains("""{"model":"zephyr:7b-beta","stream":false} http://localhost:11434/api/pull""", said.Output, StringComparison.Ordinal);
        Assert.Contains("would run: demos run --model zephyr-7b-beta-ollama --shard 1/4 --max-time 20m", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_scores_and_replays_what_shards_recorded()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "input/recordings/false-premise"), "*.json", SearchOption.AllDirectories).Take(3))
        {
            Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file));
        }

        var said = Shell.Script([], ".ci/merge", "--dry-run", _folder);

        Assert.True(said.ExitCode == 0, said.Errors);
        Assert.Matches(@"false-premise: \d+ rows written\.", said.Output);
        Assert.Contains(" recordings replayed, 0 differences.", said.Output, StringComparison.Ordinal);
        Assert.Contains("## From ` HEAD ` to ", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_of_nothing_proposes_nothing()
    {
        var output = Path.Combine(_folder, "output");

        Assert.Equal(0, Shell.Script(new() { ["GITHUB_OUTPUT"] = output }, ".ci/merge", _folder).ExitCode);
        Assert.Equal("has_changes=false\n", File.ReadAllText(output));
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
