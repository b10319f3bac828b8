namespace SiteGen.Tests.Reading;

public sealed class ReadSiteTests
{
    [Fact]
    public void Site_says_its_name_and_the_work_that_it_retells()
    {
        var page = Site.Build("-- site.yaml --\nname: Ours & more\nretells: https://example.org/paper\n" + Site.Home).Files["index.html"];

        Assert.Contains("<title>Ours &amp; more: Home</title>", page, StringComparison.Ordinal);
        Assert.Contains("\"isBasedOn\":\"https://example.org/paper\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Site_that_says_nothing_is_a_survey_and_retells_no_work()
    {
        var page = Site.Build(Site.Home).Files["index.html"];

        Assert.Contains("<title>Survey: Home</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("isBasedOn", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("about: Models", "SG0003", "site.yaml(1,1)")]
    [InlineData("name: ' '", "SG0005", "site.yaml(1,7)")]
    [InlineData("name: Ours\nretells: the paper", "SG0005", "site.yaml(2,10)")]
    [InlineData("name: Ours\nabuot: Models", "SG0004", "site.yaml(2,1)")]
    public void What_is_wrong_with_it_is_an_error(string yaml, string code, string at) =>
        Site.Build($"-- site.yaml --\n{yaml}\n" + Site.Home).HasError(code, at);
}
