using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Assembling;

public sealed partial class PagesOfFactsTests
{
    private static readonly Site Small = Site.Build(
        "-- site.yaml --\nname: Catching Up\n-- pages/index.md --\nTitle: Question\nLayout: home\n---\n[@doe2023]\n\n::: figure gap\n:::\n\n::: results sums\n:::\n"
        + "-- pages/agents.md --\nTitle: Agents\nLayout: area\nArea: agents\n---\nText.\n"
        + ComparedSurvey.Tree("sums open-a 40", "sums gpt-3.5-turbo 50", "sums gpt-4 90", "free open-b 3 poe2024 recalled-unverified"),
        settings: settings => settings with { LinkRoot = "/base", BaseUrl = "https://example.org", Repository = "https://example.org/code" });

    [Fact]
    public void Small_survey_builds_without_findings() => Assert.Empty(Small.Run.Findings);

    [Theory]
    [InlineData("models/open-a/index.html")]
    [InlineData("benchmarks/sums/index.html")]
    [InlineData("claims/c01/index.html")]
    [InlineData("claims/area/general/index.html")]
    [InlineData("claims/verdict/open-ahead/index.html")]
    [InlineData("references/index.html")]
    [InlineData("404.html")]
    public void Fact_has_a_page(string path) => Assert.Contains(path, Small.Files.Keys);

    [Fact]
    public void Page_has_nothing_that_its_own_policy_forbids()
    {
        foreach (var (path, html) in Pages())
        {
            Assert.DoesNotMatch(Inline(), html);
            var page = Parse(html);
            Assert.Contains("default-src 'none'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!, StringComparison.Ordinal);
            Assert.All(page.QuerySelectorAll("script:not([type='application/ld+json'])"), script => Assert.StartsWith("/base/theme/js/", script.GetAttribute("src"), StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("link[rel=stylesheet]"), sheet => Assert.StartsWith("/base/theme/css/", sheet.GetAttribute("href"), StringComparison.Ordinal));
            Assert.True(page.QuerySelectorAll("h1").Length == 1, path);
        }
    }

    [Fact]
    public void Page_begins_with_its_document_type_and_can_be_walked_by_landmark()
    {
        foreach (var (path, html) in Pages())
        {
            Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
            var page = Parse(html);
            Assert.True(page.QuerySelectorAll("header, nav, main#main, footer").Length >= 4, path);
            Assert.Equal("#main", page.QuerySelector("a.skip")!.GetAttribute("href"));
            Assert.All(page.QuerySelectorAll("svg"), svg => Assert.True(
                svg.HasAttribute("aria-label") || svg.HasAttribute("aria-labelledby") || svg.GetAttribute("aria-hidden") == "true", path));
        }
    }

    [Fact]
    public void Head_describes_the_page_to_those_who_link_to_it()
    {
        var head = Parse(Small.Files["benchmarks/sums/index.html"]).Head!;

        Assert.Equal("Sums · Catching Up", head.QuerySelector("title")!.TextContent);
        Assert.Equal("https://example.org/base/benchmarks/sums/", head.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("Sums", head.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
    }

    [Fact]
    public void Navigation_leads_to_areas_that_have_a_page_and_marks_the_present_one()
    {
        var links = Parse(Small.Files["agents/index.html"]).QuerySelectorAll(".wide-navigation a");

        Assert.Equal(["Agents", "Models", "Benchmarks", "Claims"], links.Select(link => link.TextContent));
        Assert.Equal("/base/agents/", Assert.Single(links, link => link.GetAttribute("aria-current") == "page").GetAttribute("href"));
    }

    [Fact]
    public void Result_has_an_address_where_its_source_and_status_stand()
    {
        var row = Parse(Small.Files["benchmarks/free/index.html"]).GetElementById("result-open-b.4")!;

        var document = Parse(Small.Files["benchmarks/free/index.html"]).QuerySelector(row.QuerySelector(".cite a")!.GetAttribute("href")!)!;
        Assert.Contains("Poe 2024", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("recalled, not verified", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("?", row.QuerySelector(".doubt [aria-hidden]")!.TextContent);
        Assert.Contains("Paper of poe2024", document.TextContent, StringComparison.Ordinal);
        Assert.Contains("recalled, not verified, companion table", document.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_leads_back_to_what_cites_it()
    {
        var work = Parse(Small.Files["references/index.html"]).GetElementById("doe2023")!;

        Assert.Contains("Jane Doe and Richard Roe (2023).", work.TextContent, StringComparison.Ordinal);
        Assert.Contains("source of 3 results", work.TextContent, StringComparison.Ordinal);
        Assert.Contains("/base/", work.QuerySelectorAll(".cited-by a").Select(link => link.GetAttribute("href")));
        Assert.Contains("/base/models/open-a/", work.QuerySelectorAll(".cited-by a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Foot_names_sources_data_and_where_to_correct()
    {
        var foot = Parse(Small.Files["index.html"]).QuerySelector("footer")!;

        Assert.Contains("Doe and Roe 2023", foot.TextContent, StringComparison.Ordinal);
        Assert.NotNull(foot.QuerySelector("a[href='https://example.org/code/edit/main/input/pages/index.md']"));
        Assert.NotNull(foot.QuerySelector("a[href='https://example.org/code/blob/main/input/data/results.yaml']"));
    }

    [Fact]
    public void Site_without_any_data_builds_all_the_same() => Assert.Empty(Site.Build("-- pages/index.md --\nTitle: T\n---\nText.\n").Run.Findings);

    private static IEnumerable<KeyValuePair<string, string>> Pages() => Small.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal));

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    [GeneratedRegex("""<[^>]*\s(style|on[a-z]+)=|<style|javascript:""")]
    private static partial Regex Inline();
}
