using Theme.Models;

namespace SiteGen.Tests.Theme;

public sealed class PhrasesTests
{
    [Fact]
    public void Phrase_is_said_in_the_language_and_in_English_where_it_has_none()
    {
        var japanese = Phrases.Of("ja");

        Assert.Equal("本文へ移動", japanese.Say("Skip to the text"));
        Assert.Equal("3 of 4, not translated", japanese.Say("{0} of {1}, not translated", 3, 4));
    }

    [Fact]
    public void Language_that_the_theme_does_not_speak_is_English() => Assert.Same(Phrases.English, Phrases.Of("xx"));
}
