using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Demos.Serving;

/// <summary>Gives out the survey over the Model Context Protocol. Every tool only reads.</summary>
internal static class SurveyServer
{
    private const string Instructions =
        "A survey of open language models beside ChatGPT, as it stood one year after ChatGPT. Every number is either quoted, with the document it was read in, or counted from recorded outputs, with a 95 % interval. "
        + "Ids are those of the site's addresses. A number whose status is 'recalled-unverified' was seen in no source: say so when you repeat it. Compare two numbers only where document and setting are the same, or say that they are not.";

    private static readonly JsonSerializerOptions Json = MakeJson();

    /// <summary>Serves one client until its stream ends.</summary>
    /// <param name="library">What is served.</param>
    /// <param name="input">Requests, one JSON text a line.</param>
    /// <param name="output">Answers, in the same form, and nothing else.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task RunAsync(SurveyLibrary library, Stream input, Stream output, CancellationToken cancellationToken)
    {
        await using var transport = new StreamServerTransport(input, output);
        await using var server = McpServer.Create(transport, new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "catching-up", Title = "Catching Up", Version = typeof(SurveyServer).Assembly.GetName().Version!.ToString(3) },
            ServerInstructions = Instructions,
            ToolCollection = [.. Tools(library)],
        });
        await server.RunAsync(cancellationToken);
    }

    /// <summary>The protocol's own way of writing, with enumerations in the words of the data, and null for what is absent, so that an answer keeps to its schema.</summary>
    private static JsonSerializerOptions MakeJson()
    {
        var options = new JsonSerializerOptions(McpJsonUtilities.DefaultOptions) { DefaultIgnoreCondition = JsonIgnoreCondition.Never, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        options.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower)); // The first that fits is taken.
        return options;
    }

    private static IEnumerable<McpServerTool> Tools(SurveyLibrary library)
    {
        var (facts, claims, evidence) = (new FactTools(library), new ClaimTools(library), new EvidenceTools(library));
        return
        [
            Tool("find_models", facts.FindModels),
            Tool("get_model", facts.GetModel),
            Tool("find_benchmarks", facts.FindBenchmarks),
            Tool("find_results", facts.FindResults),
            Tool("compare_models", new ComparisonTools(library).CompareModels),
            Tool("find_claims", claims.FindClaims),
            Tool("get_claim", claims.GetClaim),
            Tool("find_figures", evidence.FindFigures),
            Tool("list_scenarios", evidence.ListScenarios),
            Tool("get_scenario", evidence.GetScenario),
            Tool("get_recording", evidence.GetRecording),
        ];
    }

    private static McpServerTool Tool(string name, Delegate method) => McpServerTool.Create(method, new McpServerToolCreateOptions
    {
        Name = name,
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true,
        SerializerOptions = Json,
    });
}
