using Demos.Scoring;

namespace Demos.Tests.Scoring;

public sealed class TokenF1Tests
{
    [Theory]
    [InlineData("Paris", "paris", 1.0)]
    [InlineData("The city of Paris", "Paris", 0.5)]         // 1 common of 3 and 1 words
    [InlineData("a a b", "a b b", 2.0 / 3)]                 // "a" is an article: b against b b
    [InlineData("no no yes", "no yes yes", 2.0 / 3)]        // multisets: one no, one yes
    [InlineData("London", "Paris", 0.0)]
    [InlineData("", "Paris", 0.0)]
    [InlineData("", "", 1.0)]
    public void Best_gives_the_share_of_common_words(string answer, string reference, double expected) =>
        Assert.Equal(expected, TokenF1.Best(answer, reference), precision: 12);

    [Fact]
    public void Best_takes_the_best_reference() => Assert.Equal(1, TokenF1.Best("red kettle", "blue kettle", "red kettle"));

    [Fact]
    public void Best_needs_a_reference() => Assert.Throws<ArgumentException>(() => TokenF1.Best("anything"));
}
