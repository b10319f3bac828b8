using Demos.Cli;
using Spectre.Console;

namespace Demos.Tests.Cli;

/// <summary>Runs the program inside the test, and keeps what it prints.</summary>
internal static class Started
{
    public static Task<(int ExitCode, string Output, string Errors)> With(string workingFolder, params string[] args) => With(workingFolder, new NoNetwork(), args);

    /// <summary>Runs the program with a network of the test's own.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> With(string workingFolder, HttpMessageHandler network, params string[] args)
    {
        using var http = new HttpClient(network, disposeHandler: false);
        return await With(workingFolder, http, key: null, args);
    }

    /// <summary>Runs it with a network, and with a key of OpenAI in its environment.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> With(string workingFolder, HttpClient http, string? key, params string[] args) => await With(workingFolder, http, key, _ => null, args);

    /// <summary>Runs it with other variables in its environment as well.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> With(string workingFolder, HttpClient http, string? key, Func<string, string?> variable, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 300;
        var exitCode = await DemosApp.RunAsync(args, new() { Console = console, Errors = errors, WorkingFolder = workingFolder, OpenAIKey = key, Variable = variable, Time = TimeProvider.System, Http = http });
        return (exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Refuses every request, so that no test reaches out.</summary>
    private sealed class NoNetwork : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("There is no network in tests.");
    }
}
