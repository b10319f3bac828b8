using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Evidence.Statistics;
using SiteGen.Assembling;
using Survey;
using Theme.Models;

namespace SiteGen.Tests.Assembling;

public sealed class ClaimPagesTests
{
    private const string Figures = """

        -- evidence/sums-run.csv --
        item,model,setting,score,outcome,length,tokens,turns,detail
        a-1,open-a,,1,answered,,,,
        a-1,gpt-3.5-turbo,,0,answered,,,,
        a-2,open-a,,1,answered,,,,
        a-2,gpt-3.5-turbo,,0,answered,,,,
        a-3,open-a,,1,answered,,,,
        a-3,gpt-3.5-turbo,,0,answered,,,,
        b-1,open-a,,0,answered,,,,
        b-1,gpt-3.5-turbo,,1,answered,,,,
        """;

    [Fact]
    public void Claim_is_held_against_its_numbers_and_each_pair_says_whether_it_agrees()
    {
        var page = Page(Claim("evidence: [sums.open-a.1, sums.gpt-3.5-turbo.2, sums.gpt-3.5-turbo-0301.3]"), "sums open-a 50", "sums gpt-3.5-turbo 40", "sums gpt-3.5-turbo-0301 60 poe2024");

        Assert.Equal(["+10", "−10"], page.QuerySelectorAll(".claim-pairs .lead-text").Select(lead => lead.TextContent));
        Assert.Equal(["= says so", "≠ does not"], page.QuerySelectorAll(".claim-pairs .agreement").Select(mark => mark.TextContent));
        Assert.Equal(["1 of 2", "–", "1 of 6"], page.QuerySelectorAll(".standing-value").Select(value => value.TextContent));
    }

    [Fact]
    public void Side_without_a_number_of_the_claim_gets_the_nearest_of_the_data()
    {
        var page = Page(Claim("evidence: [sums.open-a.1]"), "sums open-a 50", "sums gpt-3.5-turbo 40 poe2024", "sums gpt-3.5-turbo-0301 60");

        Assert.Contains("ChatGPT 0301", Assert.Single(page.QuerySelectorAll(".claim-pairs tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Claim_about_ChatGPT_is_not_held_against_GPT_4()
    {
        var claim = Claim("evidence: [sums.open-a.1, sums.gpt-4.3]").Replace("closed_models: [gpt-3.5-turbo]", "closed_models: [gpt-3.5-turbo, gpt-4]", StringComparison.Ordinal);

        Assert.Contains("ChatGPT", Assert.Single(Page(claim, "sums open-a 50", "sums gpt-3.5-turbo 40", "sums gpt-4 90").QuerySelectorAll(".claim-pairs tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Equal(2, Page(claim.Replace("open-ahead", "closed-ahead", StringComparison.Ordinal), "sums open-a 50", "sums gpt-3.5-turbo 40", "sums gpt-4 90").QuerySelectorAll(".claim-pairs tbody tr").Length);
    }

    [Theory]
    [InlineData("", "+50.0", "leaves it open")]
    [InlineData(", items: [a-]", "+100.0", "says so")]
    [InlineData(", items: [a-], says: behind", "+100.0", "does not")]
    [InlineData(", items: [b-]", "−100.0", "does not")]
    public void Measured_difference_stands_beside_what_the_claim_says(string words, string value, string says)
    {
        var claim = Claim("evidence: []", "measured: [{figures: sums-run, of: open-a, against: gpt-3.5-turbo" + words + "}]");
        var row = Assert.Single(Page(claim, "sums open-a 50").QuerySelectorAll(".claim-measured tbody tr"));

        Assert.Equal(value, row.QuerySelectorAll("td.number")[0].TextContent);
        Assert.EndsWith(says, row.QuerySelector(".agreement")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Standing.Ahead, 0.01, 0.1, Agreement.Agrees)]
    [InlineData(Standing.Ahead, -0.01, 0.1, Agreement.Undecided)]
    [InlineData(Standing.Ahead, -0.2, -0.1, Agreement.Opposes)]
    [InlineData(Standing.Behind, -0.2, -0.1, Agreement.Agrees)]
    [InlineData(Standing.Behind, 0.01, 0.1, Agreement.Opposes)]
    [InlineData(Standing.Level, -0.04, 0.04, Agreement.Agrees)]
    [InlineData(Standing.Level, -0.06, 0.04, Agreement.Undecided)]
    [InlineData(Standing.Level, 0.02, 0.12, Agreement.Opposes)]
    [InlineData(Standing.Level, 0.02, 0.06, Agreement.Undecided)]
    public void Interval_decides_what_figures_say(Standing says, double low, double high, Agreement expected) =>
        Assert.Equal(expected, ClaimMeasurements.Judge(says, new Interval((low + high) / 2, low, high, 10)));

    [Fact]
    public void Claim_without_figures_says_what_it_would_take()
    {
        var page = Page(Claim("evidence: []", "needs: A run of both."), "sums open-a 50");

        Assert.Contains("Nothing was measured here.", page.QuerySelectorAll("main > p").Select(Folded));
        Assert.Contains("What it would take: A run of both.", page.QuerySelectorAll("main > p").Select(Folded));
        Assert.Equal("No number was found for it in the sources read.", page.QuerySelector(".nothing-found")!.TextContent);
    }

    [Fact]
    public void Recalled_claim_is_marked_wherever_it_shows()
    {
        var site = Build(Claim("evidence: []") + Claim("evidence: []").Replace("c01", "c02", StringComparison.Ordinal), "sums open-a 50");

        Assert.NotNull(Parse(site, "claims/c01/index.html").QuerySelector("main > .caveat .doubt"));
        Assert.All(Parse(site, "claims/index.html").QuerySelectorAll("article.claim"), card => Assert.NotNull(card.QuerySelector(".caveat .doubt")));
        Assert.Equal("next Open A adds better than ChatGPT. (recalled)", Folded(Parse(site, "claims/c01/index.html").QuerySelector("a[rel=next]")!));
        Assert.Equal("Open A adds better than ChatGPT. (recalled)", Parse(site, "index.html").QuerySelector("a[href='/claims/c01/']")!.TextContent);
    }

    [Fact]
    public void Lists_can_be_narrowed_by_area_and_verdict_at_once()
    {
        var site = Build(Claim("evidence: []") + Claim("evidence: []").Replace("c01", "c02", StringComparison.Ordinal).Replace("area: general", "area: agent", StringComparison.Ordinal), "sums open-a 50");

        Assert.Contains("claims/area/agents/verdict/open-ahead/index.html", site.Files.Keys);
        Assert.DoesNotContain("claims/area/agents/verdict/on-par/index.html", site.Files.Keys);
        var rows = Parse(site, "claims/area/agents/verdict/open-ahead/index.html").QuerySelectorAll(".filters p");
        Assert.Equal(["Agents 1", "Open model ahead 1"], rows.Select(row => Folded(Assert.Single(row.QuerySelectorAll("[aria-current]")))));
        Assert.Equal("/claims/area/general/verdict/open-ahead/", rows[0].QuerySelectorAll("a")[1].GetAttribute("href"));
        Assert.Equal("/claims/area/agents/", rows[1].QuerySelectorAll("a")[0].GetAttribute("href"));
        Assert.DoesNotContain(rows[1].QuerySelectorAll("a"), link => link.TextContent.StartsWith("On a par", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("measured: [{figures: sums-run, of: open-b, against: gpt-3.5-turbo}]", "SG0322")]
    [InlineData("measured: [{figures: sums-run, of: open-a, against: gpt-3.5-turbo, says: above}]", "SG0006")]
    [InlineData("measured: [{figures: sums-run, of: open-a, against: gpt-3.5-turbo, sais: ahead}]", "SG0004")]
    [InlineData("shown: [nothing]", "SG0104")]
    public void Fault_of_what_was_measured_is_named(string extra, string code) =>
        Assert.Equal(code, Assert.Single(Build(Claim("evidence: []", extra), "sums open-a 50").Run.Findings).Code);

    [Fact]
    public void Figures_that_were_not_made_yet_are_a_warning_with_the_command()
    {
        var site = Build(Claim("evidence: []", "measured: [{figures: mint, of: open-a, against: gpt-4}]"), "sums open-a 50");

        Assert.Equal("SG0323", Assert.Single(site.Run.Findings).Code);
        Assert.Equal("demos import mint", Parse(site, "claims/c01/index.html").QuerySelector(".commands code")!.TextContent);
    }

    private static string Claim(string evidence, string extra = "notes: ~")
    {
        var more = extra == "notes: ~" ? "" : ", " + extra;
        return $"- {{id: c01, area: general, claim: Open A adds better than ChatGPT., open_models: [open-a], closed_models: [gpt-3.5-turbo], benchmarks: [sums], verdict: open-ahead, source_section: \"3.1\", basis: recalled, {evidence}{more}}}\n";
    }

    private static Site Build(string claims, params string[] results)
    {
        var tree = ComparedSurvey.Tree(results);
        return Site.Build("-- pages/index.md --\nTitle: T\n---\n<xref:claim/c01>\n\n" + tree[..tree.IndexOf("-- data/claims.yaml --", StringComparison.Ordinal)] + "-- data/claims.yaml --\nclaims:\n" + claims + Figures);
    }

    private static IDocument Page(string claims, params string[] results)
    {
        var site = Build(claims, results);
        Assert.Empty(site.Run.Findings);
        return Parse(site, "claims/c01/index.html");
    }

    private static IDocument Parse(Site site, string path) => new HtmlParser().ParseDocument(site.Files[path]);

    private static string Folded(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
