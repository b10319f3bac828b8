using System.CommandLine;
using Demos.Models;
using Demos.Replay;

namespace Demos.Cli;

/// <summary>The program: one command for each thing that can be done.</summary>
internal static class DemosApp
{
    private const string Examples = """
        Asks models the scenarios of the survey, records every answer, and replays and scores what was recorded.

        Examples:
          demos run                                             all scenarios, on a model of 135M parameters in this process
          demos run --scenario 'needle*' --model gpt-4          needs OPENAI_API_KEY
          demos run --model ~/weights/zephyr-7b-beta.Q4_K_M.gguf --samples 3
          demos replay                                          every recording again, without a model or a network
          demos score --check                                   whether the figures are those of the recordings
          demos compare lemur-70b-chat-v1 gpt-3.5-turbo-0613    two models item by item, wherever figures have both
          demos show agent-tool-use/smollm2-135m-instruct/multiply   one transcript
          demos export --format inspect --output logs           recordings and scores as logs of Inspect AI
          demos serve-mcp                                       all of it for a program that speaks the Model Context Protocol

        Keys are taken from OPENAI_API_KEY and never stored. DEMOS_MODELS names a folder with weights. QDRANT_URL (with QDRANT_API_KEY) names a Qdrant
        server for the vectors of a corpus that is too large for memory.
        """;

    /// <summary>Runs one command.</summary>
    /// <returns>0 when all went well, 1 when something is wrong, 130 when it was stopped.</returns>
    public static async Task<int> RunAsync(string[] args, Surroundings surroundings)
    {
        try
        {
            return await Root(surroundings).Parse(args).InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
                Output = surroundings.Console.Profile.Out.Writer,
                Error = surroundings.Errors,
            });
        }
        catch (OperationCanceledException)
        {
            surroundings.Errors.WriteLine("Stopped. What was finished is kept; the same command goes on from there.");
            return 130;
        }
        catch (Exception failure) when (IsForPeople(failure))
        {
            surroundings.Errors.WriteLine($"error: {new Redactor([.. surroundings.Secrets]).Text(failure.Message)}");
            return 1;
        }
    }

    private static RootCommand Root(Surroundings surroundings) => new(Examples)
    {
        RunCommand.Create(surroundings),
        ReplayCommand.Create(surroundings),
        ScoreCommand.Create(surroundings),
        ListCommand.Create(surroundings),
        ModelsCommand.Create(surroundings),
        ShowCommand.Create(surroundings),
        ImportCommand.Create(surroundings),
        CompareCommand.Create(surroundings),
        ExportCommand.Create(surroundings),
        ServeMcpCommand.Create(surroundings),
        SandboxCommand.Create(),
    };

    private static bool IsForPeople(Exception failure) => failure
        is UserErrorException or WeightsMissingException or WeightsDigestException or MissingKeyException or ModelEndpointException
        or IOException or UnauthorizedAccessException or HttpRequestException;
}
