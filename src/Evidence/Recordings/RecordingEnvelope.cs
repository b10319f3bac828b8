using System.Text.Json;

namespace Evidence.Recordings;

/// <summary>What can be said of a recording's bytes before its shape is known: its format, and the digest that it claims and has.</summary>
/// <param name="Format">The value of <c>format</c> as written; null where it is missing.</param>
/// <param name="Claimed">The value of <c>digest</c>; null where it is missing or no text.</param>
/// <param name="Actual">SHA-256 over the bytes with the digest's text left out.</param>
internal sealed record RecordingEnvelope(string? Format, string? Claimed, string Actual)
{
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    public static RecordingEnvelope Of(ReadOnlySpan<byte> utf8)
    {
        string? format = null;
        string? claimed = null;
        var (start, length) = (0, 0);
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType is not JsonTokenType.PropertyName || reader.CurrentDepth != 1)
            {
                continue;
            }

            var isFormat = reader.ValueTextEquals("format"u8);
            var isDigest = reader.ValueTextEquals("digest"u8);
            reader.Read();
            if (isFormat)
            {
                format = System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
            }
            else if (isDigest && reader.TokenType is JsonTokenType.String)
            {
                claimed = System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
                (start, length) = ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
            }
        }

        return new(format, claimed, ContentDigest.Of([.. utf8[..start], .. utf8[(start + length)..]]));
    }
}
