using Common;

namespace Demos.Tests.Cli;

public sealed class DemosAppTests
{
    [Theory]
    [InlineData("run --scenario nedle", "error: No scenario matches 'nedle' (closest: 'needle'). Use one of: agent-explore, agent-feedback, agent-self-debug, agent-tool-use, aggregate, common-beliefs, false-premise, judge-answers, key-value, needle, query-summary, rag-survey, structured-response, stuff-or-retrieve, word-problems.")]
    [InlineData("run --model gpt-44", "error: There is no model 'gpt-44' in input/models.yaml (closest: 'gpt-4'). Use an id that 'demos models' lists, or the path of a file that ends in .gguf.")]
    [InlineData("run --model nowhere/x.gguf", "error: There is no file 'nowhere/x.gguf'. Correct the path, or use an id that 'demos models' lists.")]
    [InlineData("run --model gpt-4 --scenario needle", "error: The model 'gpt-4' needs a key. Set the environment variable OPENAI_API_KEY.")]
    [InlineData("show look-up-w", "error: 'look-up-w' fits 2 recordings. Write more of one of: agent-tool-use/smollm2-135m-instruct/look-up-webarena, agent-tool-use/smollm2-135m-instruct/look-up-wizardmath.")]
    [InlineData("show look-up-webarean", "error: There is no recording 'look-up-webarean' (closest: 'look-up-webarena'). Look at 'demos list', or record it with 'demos run'.")]
    [InlineData("show ../needle/../x", "error: There is no recording '../needle/../x'. Look at 'demos list', or record it with 'demos run'.")]
    [InlineData("show not-in-the-tables --turn 9", "error: The recording has no turn '9'. Name one from 1 to 2.")]
    [InlineData("models get gpt-4", "error: The model 'gpt-4' is served by an endpoint and has no weights to download. Start its server instead.")]
    [InlineData("list --input nowhere", "error: The folder 'nowhere' has no folder 'scenarios' in it. Name the input folder of the repository with '--input'.")]
    public async Task Mistakes_at_the_command_line_are_said_with_the_way_out(string line, string expected)
    {
        var (exitCode, _, errors) = await Started.With(Repository.Root, line.Split(' '));

        Assert.Equal(1, exitCode);
        Assert.Equal(expected, errors.TrimEnd());
    }

    [Fact]
    public async Task Missing_weights_are_downloaded_unless_the_run_is_offline()
    {
        var (_, said, errors) = await Started.With(Repository.Root, "run", "--scenario", "needle", "--model", "qwen2.5-coder-0.5b-instruct");
        var (exitCode, nothing, refusal) = await Started.With(Repository.Root, "run", "--scenario", "needle", "--model", "qwen2.5-coder-0.5b-instruct", "--offline");

        Assert.Contains("491,400,064 bytes from https://huggingface.co/", said, StringComparison.Ordinal);
        Assert.Contains("licence Apache-2.0", said, StringComparison.Ordinal);
        Assert.Equal("error: There is no network in tests.", errors.TrimEnd());
        Assert.Equal((1, ""), (exitCode, nothing));
        Assert.StartsWith("error: The weights of 'qwen2.5-coder-0.5b-instruct' are not here. Get them with 'demos models get", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run --samples 0", "'--samples' takes a number from 1.")]
    [InlineData("repaly", "'repaly'")]
    public async Task Parse_errors_name_what_was_written(string line, string expected)
    {
        var (exitCode, _, errors) = await Started.With(Repository.Root, line.Split(' '));

        Assert.NotEqual(0, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_outside_the_repository_says_where_it_looked()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, errors) = await Started.With(folder, "list");

        Assert.Equal(1, exitCode);
        Assert.Contains($"Neither '{folder.Path}' nor a folder above it has 'input/scenarios'.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_has_examples()
    {
        var (exitCode, output, _) = await Started.With(Repository.Root, "--help");

        Assert.Equal(0, exitCode);
        Assert.Contains("demos replay", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_that_cannot_be_run_is_a_finding_with_its_line()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder, """
            -- input/models.yaml --
            models:
            - id: m
              name: M
              family: M
              licence: MIT
              provider: compatible
              endpoint: http://localhost:1/v1
              served_model: m
            -- input/scenarios/trial.yaml --
            id: trial
            title: Trial
            area: agents
            summary: A trial.
            runner: nedle
            version: 1
            prompt: "{question}"
            tools: [find_rsult]
            conditions: [closed]
            scorer: vibes
            samples:
            - id: one
              question: Why?
              reason: A test.
            """);

        var (exitCode, _, errors) = await Started.With(folder, "run", "--model", "m");

        Assert.Equal(1, exitCode);
        Assert.Contains("scenarios/trial.yaml(1,1): error SG0551: There is no runner 'nedle'. Write one of: agent-explore, agent-feedback, agent-self-debug, agent-tool-use, aggregate, judge, key-value, needle, query-summary, question, retrieval, stuff-or-retrieve (closest: 'needle').", errors, StringComparison.Ordinal);
        Assert.Contains("SG0553: The runner 'nedle' has no tool 'find_rsult'. Write some of: ", errors, StringComparison.Ordinal);
        Assert.Contains("SG0556: The runner 'nedle' has no condition 'closed'. Leave 'conditions' out.", errors, StringComparison.Ordinal);
        Assert.Contains("SG0554: There is no scorer 'vibes'.", errors, StringComparison.Ordinal);
    }
}
