using Common;
using Demos.Tests.Models.StandIn;
using Evidence.Recordings;
using Findings;

namespace Demos.Tests.Cli;

/// <summary>Runs of the whole program on models that are served.</summary>
public sealed class ServedRunTests
{
    private static readonly string[] Asked = ["run", "--model", "m"];

    [Theory]
    [InlineData("native", "native")]
    [InlineData("prompt", "json-schema")]
    public async Task Recording_says_how_tools_were_given_and_replays(string tools, string recorded)
    {
        await using var server = StandInServer.Start(
            tools == "native" ? StandInReply.Asks("call_1", "calculate", """{"expression":"6 * 7"}""") : StandInReply.Says("""{"tool":"calculate","arguments":{"expression":"6 * 7"}}"""),
            StandInReply.Says(tools == "native" ? "42" : """{"answer":"42"}"""));
        using var folder = Input(server, tools, "runner: agent-tool-use\ntools: [calculate]\nsettings: {max-turns: 3, context-tokens: 2048}");

        var (exitCode, output, errors) = await RunAsync(folder);
        var replay = await Started.With(folder, "replay");

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("score 1 of 1", output, StringComparison.Ordinal);
        var recording = Read(folder);
        Assert.Equal((recorded, 2048, 2048, "OllamaSharp"), (recording.Provenance.Tools, recording.Provenance.ContextAsked, recording.Provenance.ContextGranted, recording.Provenance.Engine));
        Assert.Equal("ollama 0.13.1, fe938a131f40", recording.Provenance.Fingerprint);
        Assert.Equal("calculate", Assert.Single(recording.Turns[0].Response!.Calls).Tool);
        Assert.Equal((0, "1 recordings replayed, 0 differences."), (replay.ExitCode, (replay.Output + replay.Errors).Trim()));
    }

    [Fact]
    public async Task Recording_without_tools_does_not_speak_of_them()
    {
        await using var server = StandInServer.Start(StandInReply.Says("42"));
        using var folder = Input(server, "prompt", "runner: question");

        await RunAsync(folder);

        Assert.Null(Read(folder).Provenance.Tools);
        Assert.DoesNotContain("json-schema", File.ReadAllText(folder.In("input/recordings/trial/m/one.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversation_that_the_endpoint_cut_is_recorded_as_an_overflow()
    {
        await using var server = StandInServer.Start(StandInReply.Says("42"));
        server.Ollama.HeedsTruncate = false;
        using var folder = Input(server, "prompt", $"runner: question\nsystem: {new string('x', 1200)}\nsettings: {{context-tokens: 256}}");

        var (exitCode, _, _) = await RunAsync(folder);

        Assert.Equal(0, exitCode);
        Assert.Equal(OutcomeKind.ContextOverflow, Read(folder).Outcome.Kind);
    }

    private static TemporaryFolder Input(StandInServer server, string tools, string settings)
    {
        var folder = new TemporaryFolder();
        TextTree.WriteTo(folder, $$"""
            -- input/models.yaml --
            models:
            - id: m
              name: M
              family: F
              licence: none
              provider: ollama
              endpoint: {{server.Address}}
              served_model: m
              tools: {{tools}}
            -- input/scenarios/trial.yaml --
            id: trial
            title: Trial
            area: agents
            summary: A trial.
            version: 1
            prompt: "{question}"
            scorer: number
            samples:
            - id: one
              question: What is six times seven?
              references: ["42"]
              reason: A test.

            """);
        File.AppendAllText(folder.In("input/scenarios/trial.yaml"), settings + "\n");
        foreach (var (file, list) in ((string, string)[])[("models.yaml", "models: []"), ("benchmarks.yaml", "benchmarks: []"), ("results.yaml", "results: []"), ("claims.yaml", "claims: []"), ("references.bib", "")])
        {
            Directory.CreateDirectory(folder.In("input/data"));
            File.WriteAllText(folder.In($"input/data/{file}"), list + "\n");
        }

        return folder;
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string folder)
    {
        using var http = new HttpClient();
        return await Started.With(folder, http, key: null, Asked);
    }

    private static Recording Read(TemporaryFolder folder)
    {
        var findings = new FindingList();
        var recording = RecordingReader.Read(File.ReadAllBytes(folder.In("input/recordings/trial/m/one.json")), "recordings/trial/m/one.json", findings);
        Assert.Empty(findings.Sorted());
        return recording!;
    }
}
