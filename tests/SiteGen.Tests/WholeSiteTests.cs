using System.Globalization;

namespace SiteGen.Tests;

public sealed class WholeSiteTests
{
    private const string Tree = SmallSurvey.Tree + """

        -- pages/index.md --
        Title: Home
        Layout: home
        ---
        Zwölf {{result: toy-bench.tiny-1.1}} [@doe2023] <xref:model/tiny-1>

        -- pages/about.md --
        Title: About
        RedirectFrom: /who/
        ---
        ## Why
        [Here](#why), [home](/), [elsewhere](https://example.org).

        | a | b |
        |---|--:|
        | 1 | 2 |
        """;

    [Fact]
    public void Page_has_its_number_its_citation_and_its_links()
    {
        var site = Site.Build(Tree);

        Assert.Empty(site.Run.Findings);
        Assert.Contains("12.5", site.Files["index.html"], StringComparison.Ordinal);
        Assert.Contains("Zwölf", site.Files["index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"/models/tiny-1/\"", site.Files["index.html"], StringComparison.Ordinal);
        Assert.Contains("id=\"why\"", site.Files["about/index.html"], StringComparison.Ordinal);
        Assert.Contains("/about/", site.Files["who/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Built_twice_the_bytes_are_the_same() => Assert.Equal(Site.Build(Tree).Files, Site.Build(Tree).Files);

    [Theory]
    [InlineData(",", ".", "yyyy/MM/dd")]
    [InlineData("٫", "٬", "dd-MM-yyyy")]
    public void Built_under_another_culture_the_bytes_are_the_same(string point, string group, string date)
    {
        var expected = Site.Build(Tree).Files;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = culture.NumberFormat.PercentDecimalSeparator = point;
        culture.NumberFormat.NumberGroupSeparator = group;
        culture.NumberFormat.NegativeSign = "−";
        culture.DateTimeFormat.ShortDatePattern = date;
        var before = (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture);

        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = culture;
            Assert.Equal(expected, Site.Build(Tree).Files);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = before;
        }
    }

    [Fact]
    public void Link_root_stands_before_every_link_of_the_site()
    {
        var site = Site.Build(Tree, settings: settings => settings with { LinkRoot = "/base" });

        Assert.Empty(site.Run.Findings);
        Assert.All(site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file =>
            Assert.DoesNotMatch("(href|src)=\"/(?!base/)", file.Value));
    }

    [Fact]
    public void Broken_link_stops_the_build_and_names_the_line()
    {
        var site = Site.Build(Tree + "\n-- pages/more.md --\nTitle: More\n---\n[Wrong](/abot/)\n");

        site.HasError("SG0402", at: "pages/more.md(3,9)");
        Assert.Contains("(closest: '/about/')", site.Complained, StringComparison.Ordinal);
        Assert.Empty(site.Files);
    }

    [Fact]
    public void Two_pages_at_one_address_stop_the_build_and_are_both_named()
    {
        var site = Site.Build(Tree + "\n-- pages/other.md --\nTitle: Other\nDestinationPath: about\n---\n");

        site.HasError("SG0401", at: "pages/other.md");
        Assert.Contains("pages/about.md ('About')", site.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_front_matter_stays_text()
    {
        var site = Site.Build(SmallSurvey.Tree + "\n-- pages/index.md --\nTitle: <script>alert(1)</script>\nDescription: '\" onload=\"alert(1)'\n---\n");

        Assert.Empty(site.Run.Findings);
        Assert.DoesNotContain("<script>alert", site.Files["index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("\" onload=\"", site.Files["index.html"], StringComparison.Ordinal);
    }
}
