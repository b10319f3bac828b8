using System.Globalization;

namespace Evidence.Recordings;

/// <summary>A prompt that was cut without a word, told by how few tokens of it were read: nothing is known about the answer to the whole.</summary>
public static class CutPrompt
{
    /// <summary>No tokenizer takes this many characters of English a token on average; fewer tokens read mean that the prompt was cut.</summary>
    private const int MostCharactersPerToken = 8;

    private const string End = "were read: it was cut.";

    /// <summary>The outcome of a cut prompt; null where enough of it was read, or where nobody counted.</summary>
    /// <param name="answer">What the model said.</param>
    /// <param name="read">Tokens read; null where unknown.</param>
    /// <param name="characters">Characters of all messages of the request.</param>
    public static Outcome? Of(string answer, long? read, int characters) => read * MostCharactersPerToken < characters
        ? new(OutcomeKind.Truncated, answer, string.Create(CultureInfo.InvariantCulture, $"Only {read} tokens of a prompt of {characters} characters {End}"))
        : null;

    /// <summary>Whether an outcome is that of a cut prompt, and not of a cut answer.</summary>
    public static bool Is(Outcome outcome) => outcome is { Kind: OutcomeKind.Truncated, Detail: { } detail } && detail.EndsWith(End, StringComparison.Ordinal);
}
