namespace SiteGen.Tests.Rendering;

public sealed class FooterTests
{
    private static readonly string Tree = SmallSurvey.Tree.Replace("year = {2023}}", "year = {2023}, eprint = {2301.00001}, archivePrefix = {arXiv}}", StringComparison.Ordinal) + """

        -- pages/index.md --
        Title: Home
        ---
        It counts [@doe2023].
        """;

    [Fact]
    public void Source_of_a_page_has_its_address_for_paper() =>
        Assert.Contains("title=\"Counting\" data-outside=\"https://arxiv.org/abs/2301.00001\">Doe 2023</a>", Site.Build(Tree).Files["index.html"], StringComparison.Ordinal);

    [Fact]
    public void Source_that_is_nowhere_on_the_web_has_no_address_for_paper() =>
        Assert.DoesNotContain("data-outside", Site.Build(Tree.Replace(", eprint = {2301.00001}, archivePrefix = {arXiv}", "", StringComparison.Ordinal)).Files["index.html"], StringComparison.Ordinal);

    [Fact]
    public void Paper_says_where_the_page_is_published_if_that_is_known()
    {
        var published = Site.Build(Tree, settings: settings => settings with { BaseUrl = "https://example.org", LinkRoot = "/root" });

        Assert.Contains("<p class=\"only-paper\">This page: https://example.org/root/</p>", published.Files["index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("only-paper", Site.Build(Tree).Files["index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("only-paper", published.Files["404.html"], StringComparison.Ordinal);
    }
}
