using System.Collections.Immutable;
using System.Text.Json;

namespace Evidence.Recordings;

/// <summary>An answer with the passages it rests on, as a retrieval scenario asks for it: <c>{"answer":"…","quotes":[{"passage":1,"text":"…"}]}</c>.</summary>
/// <param name="Answer">The answer, without space around it; may be empty.</param>
/// <param name="Quotes">Quotations in the model's order.</param>
public sealed record QuotedAnswer(string Answer, ImmutableArray<Quotation> Quotes)
{
    /// <summary>Reads the JSON. Null where the text is not of that shape; unknown keys do not matter.</summary>
    public static QuotedAnswer? TryParse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var answer = json.RootElement.GetProperty("answer").GetString() ?? "";
            return new(answer.Trim(), [.. json.RootElement.GetProperty("quotes").EnumerateArray().Select(Read)]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static Quotation Read(JsonElement quote) =>
        new(quote.GetProperty("passage").GetInt32(), (quote.GetProperty("text").GetString() ?? "").Trim());
}

/// <summary>Words that a model says stand in a passage.</summary>
/// <param name="Passage">Number of the passage, from 1, in the order of <see cref="Recording.Retrieved"/>.</param>
/// <param name="Text">The words.</param>
public sealed record Quotation(int Passage, string Text);
