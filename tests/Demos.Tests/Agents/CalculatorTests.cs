using System.Globalization;
using CsCheck;
using Demos.Agents;

namespace Demos.Tests.Agents;

public sealed class CalculatorTests
{
    [Theory]
    [InlineData("8.99 - 7.94", "1.05")]
    [InlineData("84.33 / 41.79", "2.017947")]
    [InlineData("(22.0 + 11.0 + 37.0) / 3", "23.333333")]
    [InlineData("2 + 3 * 4", "14")]
    [InlineData("2 - 3 - 4", "-5")]
    [InlineData("-(2 - 5) * +2", "6")]
    [InlineData("1,000 * 2", "2000")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("6 ÷ 3 × 2", "4")]
    public void TryEvaluate_follows_the_rules_of_arithmetic_in_decimals(string expression, string expected)
    {
        Assert.True(Calculator.TryEvaluate(expression, out var value, out var problem), problem);

        Assert.Equal(expected, Calculator.Print(value));
    }

    [Theory]
    [InlineData("", "ends where a number is wanted")]
    [InlineData("2 +", "ends where a number is wanted")]
    [InlineData("2 ** 3", "'*' is not expected")]
    [InlineData("GPT-4 - 2", "'G' is not expected")]
    [InlineData("(1 + 2", "is not closed")]
    [InlineData("1 / 0", "divides by zero")]
    [InlineData("1.2.3", "'1.2.3' is not a number")]
    [InlineData("99999999999999999999 * 99999999999999999999", "too large")]
    [InlineData("1 2", "'2' is not expected")]
    [InlineData("3,14 * 2", "'3,14' is not a number")]
    [InlineData("1,2,3", "'1,2,3' is not a number")]
    [InlineData("1.234,5", "'1.234,5' is not a number")]
    public void TryEvaluate_says_what_is_wrong(string expression, string expected)
    {
        Assert.False(Calculator.TryEvaluate(expression, out _, out var problem));

        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('(')]
    [InlineData('-')]
    public void TryEvaluate_stops_at_deep_nesting(char letter)
    {
        Assert.False(Calculator.TryEvaluate(new string(letter, 100_000), out _, out var problem));

        Assert.Contains("nests too deeply", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void TryEvaluate_agrees_with_decimals_on_sums_of_products() =>
        Gen.Select(Gen.Int[-999, 999], Gen.Int[-999, 999], Gen.Int[1, 999]).Sample((a, b, c) =>
        {
            var expression = string.Create(CultureInfo.InvariantCulture, $"{a} - ({b}) * 3 + 1 / {c}");
            return Calculator.TryEvaluate(expression, out var value, out _) && value == a - (b * 3m) + (1m / c);
        });
}
