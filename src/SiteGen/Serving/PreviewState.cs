using System.Collections.Immutable;
using System.Text.Json;
using Findings;

namespace SiteGen.Serving;

/// <summary>What an open page is told.</summary>
/// <param name="Version">Grows with every build that was written; a page of a smaller version is old.</param>
/// <param name="Findings">Findings of the last build.</param>
internal sealed record PreviewState(long Version, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>As JSON on one line: <c>{"version":1,"findings":[{"isError":true,"text":"…"}]}</c>.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("findings");
            foreach (var finding in Findings)
            {
                json.WriteStartObject();
                json.WriteBoolean("isError", finding.Severity is Severity.Error);
                json.WriteString("text", finding.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
