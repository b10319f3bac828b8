using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SiteGen.Tests.Assembling;

/// <summary>The survey's own claims, built from the data of this repository.</summary>
public sealed class RealClaimsTests(RealSite site)
{
    [Fact]
    public void Every_claim_has_a_result_or_says_that_none_was_found()
    {
        var pages = Pages();

        Assert.Equal(40, pages.Count);
        Assert.All(pages, page => Assert.True(
            (page.Value.QuerySelector(".claim-evidence-table a.quoted") is not null) != (page.Value.QuerySelector(".nothing-found") is not null), page.Key));
    }

    [Fact]
    public void Every_claim_says_what_was_measured_or_what_it_would_take() =>
        Assert.All(Pages(), page => Assert.True(
            page.Value.QuerySelector(".claim-measured .agreement") is not null || page.Value.TextContentOfMain().Contains("What it would take:", StringComparison.Ordinal), page.Key));

    [Fact]
    public void Number_that_is_recalled_is_marked_on_every_page_of_a_claim() =>
        Assert.All(Pages(), page => Assert.All(page.Value.QuerySelectorAll("a.quoted.recalled"), number => Assert.NotNull(number.QuerySelector(".doubt"))));

    /// <summary>Counted from MINT's outputs: the gain through feedback differs less than 136 items can tell.</summary>
    [Fact]
    public void Lead_of_Lemur_in_gains_through_feedback_is_within_chance()
    {
        var row = site.Pages["claims/c16-lemur-feedback/index.html"].QuerySelector(".claim-measured tbody tr")!;

        Assert.Equal(["+8.1", "136"], row.QuerySelectorAll("td.number").Select(cell => cell.TextContent));
        Assert.EndsWith("leaves it open", row.QuerySelector(".agreement")!.TextContent, StringComparison.Ordinal);
    }

    private List<KeyValuePair<string, IHtmlDocument>> Pages() =>
        [.. site.Pages.Where(page => page.Key.StartsWith("claims/c", StringComparison.Ordinal) && page.Key.EndsWith("/index.html", StringComparison.Ordinal))];
}

file static class Documents
{
    public static string TextContentOfMain(this IDocument document) => document.QuerySelector("main")!.TextContent;
}
