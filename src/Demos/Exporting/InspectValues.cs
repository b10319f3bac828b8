using System.Globalization;
using System.Text.Json.Nodes;
using Evidence.Recordings;

namespace Demos.Exporting;

/// <summary>Small values as Inspect writes them.</summary>
internal static class InspectValues
{
    /// <summary>An id of 22 letters, as long as Inspect's own, from the texts that it stands for.</summary>
    public static string Id(params IEnumerable<string> parts) => ContentDigest.Of(string.Join('\n', parts))[..22];

    /// <summary>A time in UTC, such as <c>2026-11-25T11:55:40.999077+00:00</c>.</summary>
    public static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);

    /// <summary>When the last turn of a recording ended, as far as the turns tell.</summary>
    public static DateTimeOffset EndOf(Recording recording) => recording.Provenance.RecordedAt + TimeSpan.FromSeconds(Seconds(recording.Turns));

    /// <summary>How long turns took together.</summary>
    public static double Seconds(IEnumerable<Turn> turns) => (double)(turns.Sum(turn => (decimal)turn.ElapsedMs) / 1000);

    /// <summary>A <c>ModelUsage</c>; a count that nobody made is 0.</summary>
    public static JsonObject Usage(IReadOnlyCollection<Turn> turns)
    {
        var (read, written) = (turns.Sum(turn => turn.InputTokens ?? 0), turns.Sum(turn => turn.OutputTokens ?? 0));
        var usage = new JsonObject { ["input_tokens"] = read, ["output_tokens"] = written, ["total_tokens"] = read + written };
        if (turns.Any(turn => turn.ReusedTokens is not null))
        {
            usage["input_tokens_cache_read"] = turns.Sum(turn => turn.ReusedTokens ?? 0);
        }

        return usage;
    }

    /// <summary>Texts as an array.</summary>
    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    /// <summary>An array of copies, because a node stands in one place only.</summary>
    public static JsonArray Copies(IEnumerable<JsonNode> nodes) => [.. nodes.Select(node => node.DeepClone())];
}
