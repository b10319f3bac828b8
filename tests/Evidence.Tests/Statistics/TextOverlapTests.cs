using Evidence.Statistics;

namespace Evidence.Tests.Statistics;

public sealed class TextOverlapTests
{
    [Theory]
    [InlineData("The cat!", "cat", 1)]
    [InlineData("April 25, 2018", "April 25 , 2018", 1)]
    [InlineData("It began on April 25, 2018.", "April 25 , 2018", 2.0 * 3 / (6 + 3))]
    [InlineData("no no no", "no", 0.5)]
    [InlineData("das Café", "café", 2.0 / 3)]
    [InlineData("", "", 1)]
    [InlineData("", "x", 0)]
    [InlineData("x", "", 0)]
    public void Word_F1_counts_common_words_whatever_their_order(string answer, string truth, double expected) =>
        Assert.Equal(expected, TextOverlap.WordF1(answer, truth), 12);
}
