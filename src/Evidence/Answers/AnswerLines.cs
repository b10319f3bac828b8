using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Findings;

namespace Evidence.Answers;

/// <summary>Reads and writes answers as JSON Lines.</summary>
public static class AnswerLines
{
    /// <summary>The text of <c>answers.jsonl</c>.</summary>
    public static string Write(IEnumerable<ItemAnswers> answers) =>
        string.Concat(answers.OrderBy(item => item.Item, StringComparer.Ordinal).Select(item => JsonSerializer.Serialize(item, AnswersJson.Default.ItemAnswers) + "\n"));

    /// <summary>Reads them back.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">Its path, for findings.</param>
    /// <param name="findings">SG0230 for a line that does not read; the rest is read all the same.</param>
    public static ImmutableArray<ItemAnswers> Read(string text, string path, FindingList findings)
    {
        var items = ImmutableArray.CreateBuilder<ItemAnswers>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            try
            {
                items.Add(JsonSerializer.Deserialize(line, AnswersJson.Default.ItemAnswers)!);
            }
            catch (JsonException broken)
            {
                findings.Warning("SG0230", new(path, number, (int)(broken.BytePositionInLine ?? 0) + 1), "The line is not an answer in JSON.", "Run the import again: it writes the file anew.");
            }
        }

        return items.ToImmutable();
    }
}

/// <summary>The shape of the lines.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ItemAnswers))]
internal sealed partial class AnswersJson : JsonSerializerContext
{
    static AnswersJson() =>
        Default = new AnswersJson(new JsonSerializerOptions(s_defaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
