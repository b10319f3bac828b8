using Common;

namespace Demos.Tests.Cli;

public sealed class RunCommandTests : IDisposable
{
    private const string Input = """
        -- input/models.yaml --
        models:
        - id: one
          name: One
          family: One
          licence: MIT
          provider: compatible
          endpoint: http://one.test/v1
          served_model: one
        - id: two
          name: Two
          family: Two
          licence: MIT
          provider: compatible
          endpoint: http://two.test/v1
          served_model: two
        -- input/scenarios/warm.yaml --
        id: warm
        title: Warm
        area: agents
        summary: A trial.
        runner: question
        version: 1
        prompt: "{question}"
        scorer: contains
        settings: {temperature: 0.7, seed: 5}
        samples:
        - id: a
          question: A?
          references: ["yes"]
          reason: Right.
        - id: b
          question: B?
          references: ["no"]
          reason: Wrong.
        - id: c
          question: C?
          references: ["yes"]
          reason: Right.
        """;

    private readonly TemporaryFolder _folder = new();

    public RunCommandTests() => TextTree.WriteTo(_folder, Input);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Several_models_run_and_each_has_its_recordings_and_its_rows()
    {
        var (exitCode, output, _) = await RunAsync(new Endpoint(), "--model", "one", "--model", "two");

        Assert.Equal(0, exitCode);
        Assert.Equal(6, Recordings().Count);
        Assert.Equal(7, File.ReadLines(_folder.In("input/evidence/warm.csv")).Count());
        Assert.Contains("warm on two", output, StringComparison.Ordinal);
        Assert.Contains("score 2 of 3, 0 did not count; 3 turns, 270 tokens read, 30 written", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_command_again_asks_nothing_and_forced_asks_all()
    {
        await RunAsync(new Endpoint(), "--model", "one");
        var (again, forced) = (new Endpoint(), new Endpoint());

        var (_, output, _) = await RunAsync(again, "--model", "one");
        await RunAsync(forced, "--model", "one", "--force");

        Assert.Empty(again.Asked);
        Assert.Contains("fresh, skipped", output, StringComparison.Ordinal);
        Assert.Equal(3, forced.Asked.Count);
    }

    [Fact]
    public async Task Repeats_have_their_own_place_and_the_next_seed_and_give_pass_at_k()
    {
        var endpoint = new Endpoint();

        var (exitCode, output, _) = await RunAsync(endpoint, "--model", "one", "--repeat", "3");

        Assert.Equal(0, exitCode);
        Assert.Equal(["A?|5", "A?|6", "A?|7"], endpoint.Asked.Where(asked => asked.StartsWith('A')).Order());
        Assert.Contains("input/recordings/warm/one/repeat-3/a.json", Recordings());
        Assert.Contains("pass@1 0.67, pass@3 0.67, pass^3 0.67, over 3 samples", output, StringComparison.Ordinal);
        Assert.Equal(3, File.ReadLines(_folder.In("input/evidence/warm.csv")).Count(line => line.Contains(",one,repeat-2,", StringComparison.Ordinal)));
        var (replayed, said, errors) = await Started.With(_folder, "replay");
        Assert.Equal((0, "9 recordings replayed, 0 differences."), (replayed, said.TrimEnd()));
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Repeats_of_a_greedy_scenario_in_this_process_are_refused()
    {
        File.WriteAllText(_folder.In("tiny.gguf"), "no weights");
        TextTree.WriteTo(_folder, Input.Replace("0.7", "0", StringComparison.Ordinal));

        var (exitCode, _, errors) = await RunAsync(new Endpoint(), "--model", "tiny.gguf", "--repeat", "2");

        Assert.Equal(1, exitCode);
        Assert.Contains("The scenario 'warm' has temperature 0: a model in this process would give the same answer each time.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shards_share_the_work_and_merge_to_the_whole()
    {
        var (first, second) = (new Endpoint(), new Endpoint());

        await RunAsync(first, "--model", "one", "--shard", "1/2");
        await RunAsync(second, "--model", "one", "--shard", "2/2");

        Assert.Equal((2, 1), (first.Asked.Count, second.Asked.Count));
        Assert.Equal(3, Recordings().Count);
        Assert.Equal(0, (await Started.With(_folder, "score", "--check")).ExitCode);
    }

    [Fact]
    public async Task Budget_ends_a_run_and_the_same_command_goes_on()
    {
        var (exitCode, output, _) = await RunAsync(new Endpoint(), "--model", "one", "--parallel", "1", "--max-tokens", "150");
        var (after, _, _) = await RunAsync(new Endpoint(), "--model", "one");

        Assert.Equal((3, 0), (exitCode, after));
        Assert.Contains("Stopped: 200 of 150 tokens are used. 1 samples are left; the same command goes on with them.", output, StringComparison.Ordinal);
        Assert.Equal(3, Recordings().Count);
    }

    [Fact]
    public async Task Cost_without_a_price_is_refused()
    {
        var (exitCode, _, errors) = await RunAsync(new Endpoint(), "--model", "one", "--max-cost", "1.5");

        Assert.Equal(1, exitCode);
        Assert.Contains("Nobody knows what the model 'one' costs", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoint_gets_the_key_that_its_entry_names_and_no_file_does()
    {
        TextTree.WriteTo(_folder, Input.Replace("served_model: one", "served_model: one\n  key_variable: VENDOR_KEY", StringComparison.Ordinal));
        var endpoint = new Endpoint();
        using var http = new HttpClient(endpoint, disposeHandler: false);

        var (exitCode, output, errors) = await Started.With(_folder, http, key: null, name => name == "VENDOR_KEY" ? "vendor-secret-77" : null, "run", "--model", "one");
        var (without, _, refusal) = await RunAsync(endpoint, "--model", "one", "--force");

        Assert.Equal((0, "vendor-secret-77"), (exitCode, endpoint.Key));
        Assert.DoesNotContain("vendor-secret", output + errors + string.Concat(Recordings().Select(path => File.ReadAllText(_folder.In(path)))), StringComparison.Ordinal);
        Assert.Equal((1, "error: The model 'one' needs a key. Set the environment variable VENDOR_KEY."), (without, refusal.TrimEnd()));
    }

    [Theory]
    [InlineData("--shard", "3/2", "'3/2' is not a part and the number of parts, such as 2/5.")]
    [InlineData("--max-time", "soon", "'soon' is not a time such as 90s, 20m or 2h.")]
    [InlineData("--max-cost", "-1", "'-1' is not a number of dollars above 0.")]
    [InlineData("--repeat", "0", "'--repeat' takes a number from 1.")]
    public async Task Limits_that_are_none_are_said(string option, string value, string expected)
    {
        var (exitCode, _, errors) = await RunAsync(new Endpoint(), option, value);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_at_once_ask_each_sample_once()
    {
        var endpoint = new Endpoint { Takes = TimeSpan.FromMilliseconds(150) };

        var runs = await Task.WhenAll(Enumerable.Range(1, 2).Select(_ => Task.Run(() => RunAsync(endpoint, "--model", "one"))));

        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Errors)));
        Assert.Equal(["A?|5", "B?|5", "C?|5"], endpoint.Asked.Order());
        Assert.Equal(3, Recordings().Count);
        Assert.Equal(0, (await Started.With(_folder, "score", "--check")).ExitCode);
    }

    [Fact]
    public async Task Endpoint_that_is_down_costs_only_its_own_model()
    {
        var (exitCode, _, errors) = await RunAsync(new Endpoint { Dead = ["two.test"] }, "--model", "one", "--model", "two");

        Assert.Equal(1, exitCode);
        Assert.Contains("error: The endpoint 'two.test' of the model 'two' does not answer.", errors, StringComparison.Ordinal);
        Assert.Equal(3, Recordings().Count);
    }

    [Fact]
    public async Task Samples_of_one_endpoint_are_asked_beside_each_other_up_to_the_limit()
    {
        var (now, most) = (0, 0);
        var gate = new Lock();
        var endpoint = new Endpoint
        {
            Takes = TimeSpan.FromMilliseconds(100),
            OnAsked = () =>
            {
                lock (gate)
                {
                    most = Math.Max(most, ++now);
                }

                Task.Delay(100).ContinueWith(_ => { lock (gate) { now--; } }, TaskScheduler.Default);
            },
        };

        await RunAsync(endpoint, "--model", "one", "--parallel", "2");

        Assert.Equal(2, most);
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(Endpoint endpoint, params string[] args) => Started.With(_folder, endpoint, ["run", .. args]);

    private List<string> Recordings() =>
        [.. Directory.EnumerateFiles(_folder.In("input/recordings"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
