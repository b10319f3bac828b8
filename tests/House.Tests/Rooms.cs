namespace House.Tests;

/// <summary>The ground plan: which room may look into which. A room that is not here may not exist.</summary>
internal static class Rooms
{
    private static readonly string[] Foundations = ["Findings", "Findings.Yaml"];

    private static readonly string[] Facts = [.. Foundations, "Survey", "Survey.Reading"];

    private static readonly string[] Stored =
    [
        .. Foundations, "Evidence.Recordings", "Evidence.Scenarios", "Evidence.Freshness", "Evidence.Figures", "Evidence.Statistics", "Evidence.Answers",
    ];

    private static readonly string[] Shown = ["Theme", "Theme.Models", "Theme.Layouts", "Theme.Components", "Theme.Charts"];

    public static IReadOnlyDictionary<string, string[]> MayLookInto { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Findings"] = [],
        ["Findings.Yaml"] = ["Findings"],
        ["Survey"] = Foundations,
        ["Survey.Reading"] = [.. Foundations, "Survey"],
        ["Evidence.Recordings"] = Foundations,
        ["Evidence.Scenarios"] = [.. Foundations, "Evidence.Recordings"],
        ["Evidence.Statistics"] = Foundations,
        ["Evidence.Answers"] = Foundations,
        ["Evidence.Figures"] = [.. Foundations, "Evidence.Recordings", "Evidence.Statistics"],
        ["Evidence.Freshness"] = [.. Foundations, "Evidence.Recordings", "Evidence.Scenarios"],
        ["Theme"] = [.. Facts, .. Stored, .. Shown],
        ["Theme.Models"] = [.. Facts, .. Stored],
        ["Theme.Layouts"] = [.. Facts, .. Stored, .. Shown],
        ["Theme.Components"] = [.. Facts, .. Stored, .. Shown],
        ["Theme.Charts"] = [.. Facts, .. Stored, .. Shown],
        ["SiteGen.Engine"] = Foundations,
        ["SiteGen.Markup"] = [.. Foundations],
        ["SiteGen.Reading"] = [.. Facts, .. Stored, "SiteGen.Engine", "SiteGen.Markup"],
        ["SiteGen.Data"] = [.. Facts, .. Stored, "SiteGen.Engine", "SiteGen.Reading"],
        ["SiteGen.Assembling.Answers"] = [.. Facts, .. Stored, .. Shown, "SiteGen.Assembling", "SiteGen.Engine", "SiteGen.Markup", "SiteGen.Reading"],
        ["SiteGen.Assembling"] = [.. Facts, .. Stored, .. Shown, "SiteGen.Assembling.Answers", "SiteGen.Data", "SiteGen.Engine", "SiteGen.Markup", "SiteGen.Reading"],
        ["SiteGen.Rendering"] = [.. Foundations, .. Shown, "Survey", "SiteGen.Data", "SiteGen.Engine", "SiteGen.Reading"],
        ["SiteGen.Exporting"] = ["Survey", "Theme.Models"],
        ["SiteGen.Cards"] = ["Theme.Models", "SiteGen.Engine", "SiteGen.Rendering"],
        ["SiteGen.Comparing"] = [.. Facts, .. Stored, "Theme.Models", "SiteGen.Engine", "SiteGen.Reading"],
        ["SiteGen.Checks"] = [.. Facts, .. Stored, .. Shown, "SiteGen.Engine", "SiteGen.Markup", "SiteGen.Reading", "SiteGen.Rendering"],
        ["SiteGen.Searching"] = [.. Foundations, "SiteGen.Engine", "SiteGen.Rendering"],
        ["SiteGen.Output"] = [.. Foundations, "SiteGen.Engine", "SiteGen.Rendering"],
        ["SiteGen.Serving"] = [.. Foundations, "SiteGen.Engine", "Theme"],
        ["SiteGen.Starting"] = [],
        ["SiteGen.Cli"] =
        [
            .. Facts, .. Stored, .. Shown, "SiteGen.Engine", "SiteGen.Markup", "SiteGen.Reading", "SiteGen.Assembling", "SiteGen.Rendering", "SiteGen.Checks",
            "SiteGen.Cards", "SiteGen.Comparing", "SiteGen.Data", "SiteGen.Exporting", "SiteGen.Output", "SiteGen.Searching", "SiteGen.Serving", "SiteGen.Starting",
        ],
        ["Demos.Scenarios"] = [.. Facts, .. Stored],
        ["Demos.Models"] = [.. Foundations, "Demos.Models.Local", "Demos.Models.Ollama", "Demos.Models.Embeddings"],
        ["Demos.Models.Local"] = [.. Foundations, "Demos.Models"],
        ["Demos.Models.Ollama"] = [.. Foundations, "Demos.Models"],
        ["Demos.Models.Embeddings"] = [.. Foundations, "Demos.Models", "Demos.Models.Local"],
        ["Demos.Replay"] = Stored,
        ["Demos.Agents"] = [.. Facts, .. Stored, "Demos.Sandbox", "Demos.Scenarios", "Demos.Agents.World"],
        ["Demos.Agents.World"] = ["Evidence.Statistics"],
        ["Demos.Sandbox"] = Stored,
        ["Demos.Retrieval"] = [.. Facts, .. Stored, "Demos.Scenarios", "Demos.Retrieval.Stores"],
        ["Demos.Retrieval.Stores"] = [.. Foundations, "Evidence.Recordings"],
        ["Demos.Retrieval.Stores.Qdrant"] = [.. Foundations, "Demos.Retrieval.Stores"],
        ["Demos.Questions"] = [.. Stored, "Demos.Scenarios"],
        ["Demos.Judging"] = [.. Stored, "Demos.Scenarios"],
        ["Demos.LongContext"] = [.. Stored, "Demos.Scenarios"],
        ["Demos.Scoring"] = [.. Facts, .. Stored, "Demos.Sandbox", "Demos.Scenarios"],
        ["Demos.Exporting"] = [.. Stored, "Demos.Replay", "Demos.Scoring"],
        ["Demos.Imports"] = Stored,
        ["Demos.Serving"] = [.. Facts, .. Stored],
        ["Demos.Cli"] =
        [
            .. Facts, .. Stored, "Demos.Scenarios", "Demos.Models", "Demos.Models.Local", "Demos.Models.Embeddings", "Demos.Replay", "Demos.Agents", "Demos.Retrieval",
            "Demos.Retrieval.Stores", "Demos.Retrieval.Stores.Qdrant", "Demos.Judging", "Demos.LongContext", "Demos.Questions", "Demos.Sandbox", "Demos.Scoring",
            "Demos.Exporting", "Demos.Imports", "Demos.Serving",
        ],
    };

    /// <summary>Namespaces of libraries, and the rooms that alone may name them.</summary>
    public static IReadOnlyDictionary<string, string[]> MayName { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Microsoft.SemanticKernel"] = ["Demos.Agents", "Demos.Retrieval", "Demos.LongContext"],
        ["Lucene"] = ["Demos.Retrieval"],
        ["OpenAI"] = ["Demos.Models"],
        ["OllamaSharp"] = ["Demos.Models"],
        ["Polly"] = ["Demos.Models"],
        ["Microsoft.Extensions.Http.Resilience"] = ["Demos.Models"],
        ["Jint"] = ["Demos.Sandbox"],
        ["LLama"] = ["Demos.Models"],
        ["SentenceTransformers"] = ["Demos.Models"],
        ["Grpc"] = ["Demos.Retrieval.Stores.Qdrant"],
        ["Qdrant"] = ["Demos.Retrieval.Stores.Qdrant"],
        ["SkiaSharp"] = ["SiteGen.Cards"],
        ["Markdig"] = ["SiteGen.Markup"],
        ["ModelContextProtocol"] = ["Demos.Serving"],
        ["Microsoft.AspNetCore.Components.Web.HtmlRenderer"] = ["SiteGen.Rendering"],
        ["YamlDotNet"] = ["Findings.Yaml"],
        ["System.Net.Http"] = ["Demos.Models", "Demos.Retrieval.Stores.Qdrant", "Demos.Imports", "Demos.Cli"],
        ["Microsoft.Extensions.AI"] =
            ["Demos.Models", "Demos.Replay", "Demos.Agents", "Demos.Retrieval", "Demos.Judging", "Demos.LongContext", "Demos.Questions", "Demos.Scoring", "Demos.Exporting", "Demos.Scenarios", "Demos.Cli"],
    };
}
