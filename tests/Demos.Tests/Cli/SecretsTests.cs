using System.Diagnostics;
using Common;
using Demos.Cli;
using Demos.Models;
using Demos.Replay;
using Demos.Tests.Models;
using Demos.Tests.Models.StandIn;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Cli;

/// <summary>A key that is planted wherever one can come from, and looked for wherever it could come to.</summary>
public sealed class SecretsTests
{
    private const string Key = "sk-PLANTED+key/\"q\"-0123456789";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    public static TheoryData<string> Providers => ["openai", "compatible", "ollama"];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Key_in_prompt_answer_and_fingerprint_reaches_no_file_and_no_line(string provider)
    {
        await using var server = StandInServer.Start(StandInReply.Says("It is ", Key, ". 42") with { Fingerprint = $"fp_{Key}" });
        using var folder = Input(provider, server);

        var (exitCode, output, errors) = await RunAsync(folder);

        Assert.Equal(0, exitCode);
        Assert.Contains(Key, server.Chats.Single().Json.GetProperty("messages").EnumerateArray().Last().GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.Contains("It is [redacted]. 42", AssertClean(folder, output, errors), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Key_that_a_refusal_repeats_reaches_no_file_and_no_line(string provider)
    {
        foreach (var status in (int[])[400, 401, 404, 418])
        {
            await using var server = StandInServer.Start(StandInReply.Fails(status, $"{new string('.', 280)} Incorrect API key provided: {Key}."));
            using var folder = Input(provider, server);

            var (_, output, errors) = await RunAsync(folder);

            Assert.Single(server.Chats);
            AssertClean(folder, output, errors);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Key_in_pieces_of_a_stream_is_heard_and_not_kept(string provider)
    {
        await using var server = StandInServer.Start(StandInReply.Says(["It is ", .. Key.Select(letter => letter.ToString()), "."]));
        using var model = await Provided.Client(Enum.Parse<ModelProvider>(provider, ignoreCase: true), server);
        using var recorder = new RecordingChatClient(model, "m", TimeProvider.System, new([Key]));

        var heard = await recorder.GetStreamingResponseAsync("Which is my key?", cancellationToken: Stop).ToChatResponseAsync(Stop);

        Assert.Equal($"It is {Key}.", heard.Text);
        Assert.Equal("It is [redacted].", recorder.Turns.Single().Response!.Text);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task No_failure_holds_the_key_however_it_is_printed(string provider)
    {
        var chosen = Enum.Parse<ModelProvider>(provider, ignoreCase: true);
        StandInReply[] faults =
        [
            StandInReply.Fails(401, Provided.Key), StandInReply.Fails(500, Provided.Key), StandInReply.Fails(429, Provided.Key, retryAfter: 9),
            StandInReply.Says(Provided.Key, Provided.Key) with { CutAfter = 1 },
        ];
        await using var server = StandInServer.Start(faults);
        using var client = await Provided.Client(chosen, server, new() { Retries = 0, Secrets = [Provided.Key] });

        foreach (var _ in faults)
        {
            var failure = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetStreamingResponseAsync("Hi", cancellationToken: Stop).ToChatResponseAsync(Stop));

            Assert.DoesNotContain(Provided.Key, failure.ToString(), StringComparison.Ordinal);
            Assert.Null(failure.InnerException);
        }
    }

    [Fact]
    public async Task Key_of_the_environment_goes_to_the_endpoint_and_nowhere_else()
    {
        await using var server = StandInServer.Start(StandInReply.Says($"{Key} 42"));
        using var folder = Input("openai", server);
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(DemosApp).Assembly.Location, "run", "--model", "m"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OPENAI_API_KEY"] = Key;

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);

        Assert.Equal((0, ""), (process.ExitCode, await errors));
        Assert.Equal($"Bearer {Key}", server.Chats.Single().Authorization);
        AssertClean(folder, await output);
    }

    [Fact]
    public async Task Key_of_OpenAI_is_sent_to_OpenAI_alone()
    {
        await using var server = StandInServer.Start(StandInReply.Says("42"));
        using var folder = Input("compatible", server);

        await RunAsync(folder);

        Assert.Equal("Bearer none", server.Chats.Single().Authorization);
    }

    private static TemporaryFolder Input(string provider, StandInServer server)
    {
        var folder = new TemporaryFolder();
        TextTree.WriteTo(folder, $$"""
            -- input/models.yaml --
            models:
            - id: m
              name: M
              family: F
              licence: none
              provider: {{provider}}
              endpoint: {{server.Address.AbsoluteUri.TrimEnd('/')}}{{(provider == "ollama" ? "" : "/v1")}}
              served_model: m
            -- input/scenarios/trial.yaml --
            id: trial
            title: Trial
            area: reasoning
            summary: A trial.
            runner: question
            version: 1
            prompt: 'My key is {{Key}}. What is {question}?'
            scorer: number
            samples:
            - id: one
              question: six times seven
              references: ["42"]
              reason: A test.
            """);
        return folder;
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string folder)
    {
        using var http = new HttpClient();
        return await Started.With(folder, http, Key, "run", "--model", "m");
    }

    /// <summary>Everything that was written and printed; the scenario, which holds the key by intent, is left out.</summary>
    private static string AssertClean(TemporaryFolder folder, params string[] printed)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".yaml", StringComparison.Ordinal));
        var all = string.Join('\n', [.. files.Select(File.ReadAllText), .. printed]);
        Assert.DoesNotContain("PLANTED", all, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789", all, StringComparison.Ordinal);
        return all;
    }
}
