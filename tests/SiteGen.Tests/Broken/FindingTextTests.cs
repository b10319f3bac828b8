using Findings;

namespace SiteGen.Tests.Broken;

/// <summary>A finding is a line for people and for editors, whatever value it quotes.</summary>
public sealed class FindingTextTests
{
    [Theory]
    [InlineData("a\nb", @"a\u000Ab")]
    [InlineData("\u001B[2Ja", @"\u001B[2Ja")]
    [InlineData("a\u202Eb", @"a\u202Eb")]
    [InlineData("ä 日本", "ä 日本")]
    public void Value_shows_what_would_not_show(string value, string shown)
    {
        var finding = new Diagnostic("SG0104", Severity.Error, new("a\nb.md", 1, 2), $"'{value}' is wrong.", $"Remove '{value}'.");

        Assert.Equal($@"a\u000Ab.md(1,2): error SG0104: '{shown}' is wrong. Remove '{shown}'.", finding.ToString());
    }

    [Fact]
    public void Long_value_loses_its_middle_and_the_sentence_keeps_its_end()
    {
        var finding = new Diagnostic("SG0104", Severity.Error, new("a.md"), $"'{new string('\n', 5_000_000)}' is wrong.", "Mend it.");

        Assert.InRange(finding.Problem.Length, 900, 1100);
        Assert.EndsWith("' is wrong.", finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Closest_word_of_very_long_ones_is_not_looked_for()
    {
        var (one, other) = (new string('a', 200_000), new string('a', 200_001));

        Assert.Null(Closest.To(one, [other]));
        Assert.Equal("recall", Closest.To("recal", ["precision", "recall"]));
    }
}
