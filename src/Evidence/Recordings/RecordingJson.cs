using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Evidence.Recordings;

/// <summary>Recordings as bytes: UTF-8 without a mark, indented by two, LF, a last line end; letters of every script as themselves.</summary>
public static class RecordingJson
{
    // Relaxed: '<' and '+' and Japanese stay readable. A page that shows a recording escapes for itself.
    private static readonly JsonWriterOptions Style = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of a recording, with <see cref="Recording.Digest"/> computed anew whatever it was.</summary>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public static byte[] Write(Recording recording)
    {
        var undigested = WriteAsIs(recording with { Digest = "" });
        return WriteAsIs(recording with { Digest = ContentDigest.Of(undigested) });
    }

    /// <summary>The recording in a file's bytes, as it stands.</summary>
    /// <exception cref="JsonException">The bytes are not JSON, or not of the shape of a recording.</exception>
    internal static Recording Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, RecordingContext.Default.Recording) ?? throw new JsonException("The file says 'null'.");

    private static byte[] WriteAsIs(Recording recording)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Style))
        {
            JsonSerializer.Serialize(writer, recording, RecordingContext.Default.Recording);
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }
}
