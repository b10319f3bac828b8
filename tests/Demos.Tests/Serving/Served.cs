using System.IO.Pipelines;
using System.Text.Json;
using Common;
using Demos.Cli;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Spectre.Console;

namespace Demos.Tests.Serving;

/// <summary>The program as a client of the Model Context Protocol meets it: <c>demos serve-mcp</c> on streams in memory.</summary>
public sealed class Served : IAsyncLifetime
{
    private readonly Pipe _requests = new();
    private readonly Pipe _answers = new();
    private readonly StringWriter _printed = new();
    private Task<int> _program = Task.FromResult(0);

    /// <summary>The client.</summary>
    public McpClient Client { get; private set; } = null!; // Set before any test runs.

    /// <summary>What the program printed beside the protocol.</summary>
    public string Printed => _printed.ToString();

    public async ValueTask InitializeAsync()
    {
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(_printed) });
        _program = DemosApp.RunAsync(["serve-mcp"], new()
        {
            Console = console,
            Errors = _printed,
            WorkingFolder = Repository.Root,
            ProtocolInput = () => _requests.Reader.AsStream(),
            ProtocolOutput = () => _answers.Writer.AsStream(),
            Time = TimeProvider.System,
            Http = new HttpClient(),
        });
        Client = await McpClient.CreateAsync(new StreamClientTransport(_requests.Writer.AsStream(), _answers.Reader.AsStream()));
    }

    /// <summary>Calls a tool.</summary>
    public async Task<CallToolResult> Ask(string tool, params (string Name, object? Value)[] arguments) =>
        await Client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value), cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Calls a tool, and gives its answer; it is no error.</summary>
    public async Task<JsonElement> Answer(string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await Ask(tool, arguments);
        Assert.False(result.IsError == true, TextOf(result));
        return result.StructuredContent!.Value;
    }

    public static string TextOf(CallToolResult result) => string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    /// <summary>Ends the stream of requests; the program then stops by itself.</summary>
    public async Task<int> Stop()
    {
        await Client.DisposeAsync();
        await _requests.Writer.CompleteAsync();
        return await _program.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await _printed.DisposeAsync();
    }
}
