using SiteGen.Markup;

namespace SiteGen.Tests.Checks;

public sealed class CheckTypedNumbersTests
{
    [Theory]
    [InlineData("It scores 6.86 there.", "6.86")]
    [InlineData("It wins 95.28% of the time.", "95.28")]
    [InlineData("It wins 92 % or 92 percent, 3 points more.", "92 92 3")]
    [InlineData("In 2023, with 70 billion parameters, GPT-4 and Llama-2-70B, 3 of 5.", "")]
    [InlineData("`6.86` and [6.86](/a/6.86/) in version 1.2.3, arXiv 2311.16989 and 2023-11-30.", "6.86 2311.16989")]
    [InlineData("{{result: a/6.86}} [@b6.86]", "")]
    [InlineData("## Above 6.86", "6.86")]
    public void Typed_numbers_are_decimals_and_percentages(string text, string expected)
    {
        var article = new ArticleParser("").Parse(text, "p.md", 0, new());

        Assert.Equal(expected, string.Join(' ', article.Numbers.Select(number => number.Text)));
    }

    [Theory]
    [InlineData("On ToyBench it scores 12.5 points.", "pages/index.md(3,23): error SG0308: The number '12.5' is typed by hand, but the data have it. Write '{{result: toy-bench.tiny-1.1}}' instead.")]
    [InlineData("Tiny One scores 12.50 there.", "pages/index.md(3,17): error SG0308: The number '12.50' is typed by hand, but the data have it. Write '{{result: toy-bench.tiny-1.1}}' instead.")]
    [InlineData("Something else grew by 12.5 points.", null)]
    [InlineData("On ToyBench it scores 12.6 points.", null)]
    [InlineData("On ToyBench it has `12.5` in code.", null)]
    public void Number_for_which_a_cell_exists_is_found(string text, string? expected)
    {
        var site = Site.Build(SmallSurvey.Tree + $"\n-- pages/index.md --\nTitle: T\n---\n{text}\n");

        Assert.Equal(expected, site.Run.Findings.FirstOrDefault(found => found.Code == "SG0308")?.ToString());
    }

    [Fact]
    public void Number_in_a_description_is_found() =>
        Assert.Equal("pages/index.md(2,14): error SG0308: The number '12.5' is typed by hand, but the data have it. Say it without the number, which is 'toy-bench.tiny-1.1'.",
            Found("\n-- pages/index.md --\nTitle: Home\nDescription: Tiny One has 12.5 there.\n---\n"));

    [Theory]
    [InlineData("It is ahead.", "It has 12.5 points.", "data/claims.yaml(2,3)")]
    [InlineData("It has 12.50.", "It is ahead.", "data/claims.yaml(2,3)")]
    [InlineData("It has 12.6 in 2023.", "It is ahead.", null)]
    public void Number_in_a_claim_is_found(string claim, string caveat, string? at)
    {
        var claims = $"""
            claims:
            - id: c01
              area: general
              claim: {claim}
              open_models: [tiny-1]
              closed_models: []
              benchmarks: [toy-bench]
              verdict: null
              source_section: '1'
              basis: recalled
              evidence: []
              caveat: {caveat}
            """;

        Assert.Equal(at, Found(Site.Home, "claims: []", claims)?.Split(':')[0]);
    }

    [Fact]
    public void Number_in_a_difference_is_found()
    {
        const string Differences = """

            -- data/differences.yaml --
            differences:
            - id: d01
              title: A score
              kind: wrong-name
              table: It says 12.5 points.
              source: It says more.
              matters: Much.
              checked: It was read.
              in_table: [toy-bench.tiny-1.1]
            """;

        Assert.StartsWith("data/differences.yaml(2,3): error SG0308: The number '12.5'", Found(Differences + "\n-- pages/differences.md --\nTitle: D\n---\n::: differences\n:::\n" + Site.Home), StringComparison.Ordinal);
    }

    private static string? Found(string more, string old = "claims: []", string with = "claims: []") =>
        Site.Build(SmallSurvey.Tree.Replace(old, with, StringComparison.Ordinal) + more).Run.Findings.SingleOrDefault(found => found.Code == "SG0308")?.ToString();
}
