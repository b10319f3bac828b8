using System.Collections.Frozen;
using System.Text.Json;

namespace Evidence.Recordings;

/// <summary>Outcomes as files spell them: <c>answered</c>, <c>invalid-call</c> …</summary>
public static class OutcomeWords
{
    private static readonly FrozenDictionary<OutcomeKind, string> Words =
        Enum.GetValues<OutcomeKind>().ToFrozenDictionary(kind => kind, kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()));

    private static readonly FrozenDictionary<string, OutcomeKind> Kinds = Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Every word, in the order of <see cref="OutcomeKind"/>.</summary>
    public static IEnumerable<string> All => Enum.GetValues<OutcomeKind>().Select(Of);

    /// <summary>The word for an outcome.</summary>
    public static string Of(OutcomeKind kind) => Words[kind];

    /// <summary>The outcome that a word spells, exactly; null where there is none.</summary>
    public static OutcomeKind? Find(string word) => Kinds.TryGetValue(word, out var kind) ? kind : null;
}
