using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Findings;

namespace Evidence.Answers;

/// <summary>Writes and reads the texts of public outputs.</summary>
public static class AnswerFileText
{
    private const string Remedy = "Run the import again: it writes the file anew.";

    /// <summary>The bytes of a file, the same for any order of the answers.</summary>
    public static byte[] Write(AnswerFile file)
    {
        var bytes = new ArrayBufferWriter<byte>();
        WriteLine(bytes, file, AnswerJson.Default.AnswerFile);
        foreach (var answer in file.Answers.OrderBy(answer => answer.Item, StringComparer.Ordinal))
        {
            WriteLine(bytes, answer, AnswerJson.Default.PublishedAnswer);
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="path">Its path, for findings.</param>
    /// <param name="findings">SG0230, a warning, for a line that does not read; the other lines are read all the same.</param>
    /// <returns>The file; null where its first line does not read, or is of another format.</returns>
    public static AnswerFile? Read(ReadOnlySpan<byte> bytes, string path, FindingList findings)
    {
        AnswerFile? file = null;
        var answers = ImmutableArray.CreateBuilder<PublishedAnswer>();
        for (var number = 1; !bytes.IsEmpty; number++)
        {
            var end = bytes.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? [] : bytes[(end + 1)..];
            if (number == 1)
            {
                file = Parse(line, AnswerJson.Default.AnswerFile, new(path, number), findings);
                if (file is null || !HasFormat(file, path, findings))
                {
                    return null;
                }
            }
            else if (Parse(line, AnswerJson.Default.PublishedAnswer, new(path, number), findings) is { } answer && IsOf(file!, answer, new(path, number), findings))
            {
                answers.Add(answer);
            }
        }

        return file is null ? null : file with { Answers = answers.ToImmutable() };
    }

    private static bool HasFormat(AnswerFile file, string path, FindingList findings)
    {
        if (file.Format != AnswerFile.CurrentFormat)
        {
            findings.Warning("SG0230", new(path, 1), $"The texts have format {file.Format}; this build reads {AnswerFile.CurrentFormat}.", Remedy);
        }

        var isWhole = file.Files.All(origin => origin is { Repository: not null, Commit: not null, Path: not null, GitBlob: not null, Licence: not null }) && file.Shared.Values.All(text => text is not null);
        if (!isWhole)
        {
            findings.Warning("SG0230", new(path, 1), "The first line holds 'null' where a text is wanted.", Remedy);
        }

        return isWhole && file.Format == AnswerFile.CurrentFormat;
    }

    private static bool IsOf(AnswerFile file, PublishedAnswer answer, SourcePlace place, FindingList findings)
    {
        if (answer.Said.Any(said => said is not { Role: not null, Text: not null, Sha256: not null }) || answer.Passages.Any(passage => passage is null) || answer.Scores.Any(score => score is not { By: not null, Name: not null }))
        {
            findings.Warning("SG0230", place, $"The answer '{answer.Item}' holds 'null' where a text is wanted.", Remedy);
            return false;
        }

        var isWhole = answer.File >= 0 && answer.File < file.Files.Length
            && new[] { answer.Before, answer.Template }.All(key => key is null || file.Shared.ContainsKey(key));
        if (!isWhole)
        {
            findings.Warning("SG0230", place, $"The answer '{answer.Item}' names a file or a shared text that the first line does not have.", Remedy);
        }

        return isWhole;
    }

    private static T? Parse<T>(ReadOnlySpan<byte> line, JsonTypeInfo<T> type, SourcePlace place, FindingList findings)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) ?? throw new JsonException("The line says 'null'.");
        }
        catch (JsonException broken)
        {
            findings.Warning("SG0230", place with { Column = (int)(broken.BytePositionInLine ?? 0) + 1 }, "The line is not JSON of a published answer.", Remedy);
            return null;
        }
    }

    private static void WriteLine<T>(ArrayBufferWriter<byte> bytes, T value, JsonTypeInfo<T> type)
    {
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        bytes.Write("\n"u8);
    }
}

/// <summary>The shape of the lines.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AnswerFile))]
[JsonSerializable(typeof(PublishedAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext;
