using System.Text.RegularExpressions;
using Common;
using Theme.Models;

namespace SiteGen.Tests.Theme;

public sealed partial class PhrasesTests
{
    [Fact]
    public void Phrase_is_said_in_the_language_with_its_values()
    {
        var japanese = Phrases.Of("ja");

        Assert.Equal("図 2", japanese.Say("Figure {0}", 2));
        Assert.Equal("Figure 2", Phrases.English.Say("Figure {0}", 2));
        Assert.Equal("2023年7月", japanese.Say("{0:MMM yyyy}", new DateOnly(2023, 7, 1)));
    }

    [Fact]
    public void Language_that_the_theme_does_not_speak_is_English() => Assert.Same(Phrases.English, Phrases.Of("xx"));

    [Fact]
    public void Phrase_that_a_language_lacks_is_said_in_English_and_noted()
    {
        var phrases = Phrases.From([new("one of {0}", "{0}のうち一つ")]);

        Assert.Equal("4のうち一つ", phrases.Say("one of {0}", 4));
        Assert.Equal("3 of 4", phrases.Say("{0} of {1}", 3, 4));
        Assert.Equal(["{0} of {1}"], phrases.Missed);
    }

    [Fact]
    public void Values_of_a_phrase_are_the_same_in_every_language() =>
        Assert.All(Phrases.Languages, language => Assert.All(Phrases.Of(language).Known, english =>
            Assert.Equal(Values(english), Values(Phrases.Of(language).Pattern(english)))));

    [Fact]
    public void No_translation_is_left_of_a_phrase_that_nobody_says()
    {
        var sources = string.Concat(new[] { "theme", "src/SiteGen" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Select(File.ReadAllText));
        // Kinds of place come from the data, which write 'model-card' for 'model card'.
        var data = File.ReadAllText(Path.Combine(Repository.Root, "input/data/results.yaml")).Replace('-', ' ');
        var plain = data + Escaped().Replace(Joined().Replace(sources, ""), found => ((char)Convert.ToInt32(found.Groups[1].Value, 16)).ToString()).Replace("\\\"", "\"", StringComparison.Ordinal);

        Assert.All(Phrases.Languages, language => Assert.All(Phrases.Of(language).Known, english => Assert.Contains(english, plain, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Values(string phrase) => Value().Matches(phrase).Select(found => found.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Value();

    [GeneratedRegex(@"""\s*\+\s*\$?""")]
    private static partial Regex Joined();

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escaped();
}
