using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Theme.Models;

/// <summary>What the theme says in a language, by what it says in English; the lists are <c>theme/phrases/{language}.json</c>.</summary>
public sealed class Phrases
{
    private static readonly ImmutableDictionary<string, Phrases> All = Read();

    private readonly ImmutableDictionary<string, string> _byEnglish;

    private readonly ConcurrentDictionary<string, bool> _missed = new(StringComparer.Ordinal);

    private Phrases(ImmutableDictionary<string, string> byEnglish) => _byEnglish = byEnglish;

    /// <summary>English: every phrase as it is.</summary>
    public static Phrases English { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>The languages that the theme speaks besides English.</summary>
    public static IEnumerable<string> Languages => All.Keys.Order(StringComparer.Ordinal);

    /// <summary>The English phrases that this language has.</summary>
    public IEnumerable<string> Known => _byEnglish.Keys;

    /// <summary>Phrases that were asked for and that this language does not have; none for English.</summary>
    public IEnumerable<string> Missed => _missed.Keys.Order(StringComparer.Ordinal);

    /// <summary>The phrases of a language; English where the theme does not speak it.</summary>
    public static Phrases Of(string language) => All.GetValueOrDefault(language, English);

    /// <summary>Phrases that no file holds, by what is said in English.</summary>
    public static Phrases From(IEnumerable<KeyValuePair<string, string>> byEnglish) => new(byEnglish.ToImmutableDictionary(StringComparer.Ordinal));

    /// <summary>What is said for a phrase, its values not yet filled in; the phrase itself where this language does not have it.</summary>
    public string Pattern(string english) => _byEnglish.GetValueOrDefault(english, english);

    /// <summary>A phrase in this language; in English where it has none.</summary>
    /// <param name="english">The phrase, a whole sentence or label, <c>{0}</c> for the first value.</param>
    /// <param name="values">What stands for <c>{0}</c>, <c>{1}</c>, …</param>
    public string Say(string english, params ReadOnlySpan<object?> values)
    {
        if (!_byEnglish.TryGetValue(english, out var phrase))
        {
            phrase = english;
            _ = this != English && _missed.TryAdd(english, true);
        }

        return values.IsEmpty ? phrase : string.Format(CultureInfo.InvariantCulture, phrase, values);
    }

    private static ImmutableDictionary<string, Phrases> Read()
    {
        const string Folder = "phrases/";
        var assembly = typeof(Phrases).Assembly;
        var phrases = ImmutableDictionary.CreateBuilder<string, Phrases>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Replace('\\', '/').StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var list = JsonDocument.Parse(stream);
            var byEnglish = list.RootElement.EnumerateObject().ToImmutableDictionary(pair => pair.Name, pair => pair.Value.GetString()!, StringComparer.Ordinal);
            phrases.Add(Path.GetFileNameWithoutExtension(name[Folder.Length..]), new(byEnglish));
        }

        return phrases.ToImmutable();
    }
}
