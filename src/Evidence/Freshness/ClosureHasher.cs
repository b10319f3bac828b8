using System.Collections.Immutable;
using System.Text.Json;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Evidence.Freshness;

/// <summary>Computes what an answer depends on: a digest for each part of a scenario, so that a stale recording can say which part changed.</summary>
/// <remarks>Each part is the SHA-256 of canonical JSON. Left out: title, area, summary, reasons and places, which no model sees and no scorer reads;
/// and the model, which the recording names itself.</remarks>
public static class ClosureHasher
{
    /// <summary>The closure of one sample.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="sample">One of its samples.</param>
    /// <param name="digests">A digest for each path of <see cref="Scenario.Reads"/>, see <see cref="InputDigest"/>; others are not looked at.</param>
    /// <returns>The closure; null where a path has no digest, because its file is missing.</returns>
    public static Closure? Compute(Scenario scenario, Sample sample, IReadOnlyDictionary<string, string> digests)
    {
        if (!scenario.Reads.All(digests.ContainsKey))
        {
            return null;
        }

        var parts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [
            Part("prompt", writer => WritePrompt(writer, scenario)),
            Part("sample", writer => WriteSample(writer, sample)),
            Part("tools", writer => writer.Texts("tools", scenario.Tools)),
            Part("reads", writer => writer.Map("reads", scenario.Reads.Distinct().Select(path => KeyValuePair.Create(path, digests[path])))),
            Part("scorer", writer => writer.Text("scorer", scenario.Scorer)),
            Part("settings", writer => WriteSettings(writer, scenario.Settings)),
            Part("runner", writer => WriteRunner(writer, scenario)),
        ]);
        return new(ContentDigest.Of(CanonicalJson.Write(writer => writer.Map("parts", parts)).Span), parts);
    }

    private static KeyValuePair<string, string> Part(string name, Action<Utf8JsonWriter> write) =>
        KeyValuePair.Create(name, ContentDigest.Of(CanonicalJson.Write(write).Span));

    private static void WritePrompt(Utf8JsonWriter writer, Scenario scenario)
    {
        writer.Text("system", scenario.System);
        writer.Text("prompt", scenario.Prompt);
        writer.WriteStartArray("example");
        foreach (var message in scenario.Example)
        {
            writer.WriteStartObject();
            writer.Text("role", message.Role);
            writer.Text("text", message.Text);
            if (message.Tool is { } tool)
            {
                writer.Text("tool", tool);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSample(Utf8JsonWriter writer, Sample sample)
    {
        writer.Text("question", sample.Question);
        writer.Texts("references", sample.References);
        writer.Map("parameters", sample.Parameters);
    }

    private static void WriteSettings(Utf8JsonWriter writer, ScenarioSettings settings)
    {
        writer.WriteNumber("temperature", settings.Temperature);
        writer.WriteNumber("seed", settings.Seed);
        writer.WriteNumber("max-output-tokens", settings.MaxOutputTokens);
        writer.WriteNumber("max-turns", settings.MaxTurns);
        writer.WriteNumber("context-tokens", settings.ContextTokens);
        writer.WriteNumber("passages", settings.Passages);
    }

    private static void WriteRunner(Utf8JsonWriter writer, Scenario scenario)
    {
        writer.Text("runner", scenario.Runner);
        writer.WriteNumber("version", scenario.RunnerVersion);
    }
}
