using System.Collections.Immutable;
using Demos.Models;
using Demos.Retrieval.Stores.Qdrant;
using Spectre.Console;

namespace Demos.Cli;

/// <summary>What a run takes from the outside world. Keys are passed down from here and stored nowhere.</summary>
internal sealed record Surroundings
{
    /// <summary>What is printed goes here.</summary>
    public required IAnsiConsole Console { get; init; }

    /// <summary>What a person is told of mistakes goes here.</summary>
    public required TextWriter Errors { get; init; }

    /// <summary>The folder that the program was started in.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Key of OpenAI's endpoint, from <c>OPENAI_API_KEY</c>; null for none.</summary>
    public string? OpenAIKey { get; init; }

    /// <summary>Keys of other endpoints by id of the model, see <see cref="WithKeysOf"/>.</summary>
    public ImmutableDictionary<string, string> Keys { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The environment: the value of a variable, null where it has none.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>A folder with weights, from <c>DEMOS_MODELS</c>; null for none.</summary>
    public string? ModelsFolder { get; init; }

    /// <summary>The Qdrant server that keeps vectors, from <c>QDRANT_URL</c> and <c>QDRANT_API_KEY</c>; null keeps them in memory.</summary>
    public QdrantOptions? Qdrant { get; init; }

    /// <summary>Keys that must reach no file.</summary>
    public IEnumerable<string> Secrets => ((string?[])[OpenAIKey, Qdrant?.ApiKey]).OfType<string>().Concat(Keys.Values);

    /// <summary>The same with the keys that models name in the catalogue.</summary>
    /// <exception cref="UserErrorException">A variable that a model names is not set.</exception>
    public Surroundings WithKeysOf(IEnumerable<ModelEntry> models) => this with
    {
        Keys = models.Where(model => model.KeyVariable is not null).ToImmutableDictionary(model => model.Id, model => Variable(model.KeyVariable!) is { Length: > 0 } key
            ? key
            : throw new UserErrorException($"The model '{model.Id}' needs a key.", $"Set the environment variable {model.KeyVariable}.")),
    };

    /// <summary>Opens the stream that a client's requests come in on, for a command that speaks a protocol.</summary>
    public Func<Stream> ProtocolInput { get; init; } = () => Stream.Null;

    /// <summary>Opens the stream that answers to a client go out on; nothing else is written to it.</summary>
    public Func<Stream> ProtocolOutput { get; init; } = () => Stream.Null;

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>For endpoints and downloads.</summary>
    public required HttpClient Http { get; init; }

    /// <summary>Name and version of this program, as recordings keep it.</summary>
    public static string Program { get; } = $"demos {typeof(Surroundings).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>The surroundings of the process.</summary>
    public static Surroundings OfThisProcess() => new()
    {
        Console = WideWhenPiped(AnsiConsole.Console),
        Errors = System.Console.Error,
        WorkingFolder = Directory.GetCurrentDirectory(),
        OpenAIKey = Environment.GetEnvironmentVariable("OPENAI_API_KEY") is { Length: > 0 } key ? key : null,
        Variable = Environment.GetEnvironmentVariable,
        Qdrant = Environment.GetEnvironmentVariable("QDRANT_URL") is { Length: > 0 } address ? QdrantAt(address) : null,
        ModelsFolder = Environment.GetEnvironmentVariable("DEMOS_MODELS") is { Length: > 0 } folder ? folder : null,
        ProtocolInput = System.Console.OpenStandardInput,
        ProtocolOutput = System.Console.OpenStandardOutput,
        Time = TimeProvider.System,
        Http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan },
    };

    private static QdrantOptions QdrantAt(string address)
    {
        try
        {
            return new(new(address, UriKind.RelativeOrAbsolute)) { ApiKey = Environment.GetEnvironmentVariable("QDRANT_API_KEY") is { Length: > 0 } secret ? secret : null };
        }
        catch (ArgumentException wrong)
        {
            throw new UserErrorException(wrong.Message, "It comes from the environment variable QDRANT_URL.");
        }
    }

    // A pipe has no width; without one, tables would be broken at 80 columns.
    private static IAnsiConsole WideWhenPiped(IAnsiConsole console)
    {
        if (System.Console.IsOutputRedirected)
        {
            console.Profile.Width = 200;
        }

        return console;
    }
}
