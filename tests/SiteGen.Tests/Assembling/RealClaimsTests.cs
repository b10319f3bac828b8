using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Common;

namespace SiteGen.Tests.Assembling;

/// <summary>The survey's own claims, built from the data of this repository.</summary>
public sealed class RealClaimsTests
{
    private static readonly Lazy<Site> Survey = new(() => Site.Build(Site.Home, input =>
    {
        foreach (var folder in new[] { "data", "evidence", "scenarios", "corpora" })
        {
            Copy(Path.Combine(Repository.Root, "input", folder), Path.Combine(input, folder));
        }

        File.Copy(Path.Combine(Repository.Root, "input", "models.yaml"), Path.Combine(input, "models.yaml"));
        // Cards of differences stand on a page of their own, which rows lead to.
        Directory.CreateDirectory(Path.Combine(input, "pages"));
        File.WriteAllText(Path.Combine(input, "pages", "differences.md"), "Title: D\n---\n::: differences\n:::\n");
    }));

    [Fact]
    public void Claims_of_the_survey_build_without_findings() => Assert.Empty(Survey.Value.Run.Findings);

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
        var row = Pages()["claims/c16-lemur-feedback/index.html"].QuerySelector(".claim-measured tbody tr")!;

        Assert.Equal(["+8.1", "136"], row.QuerySelectorAll("td.number").Select(cell => cell.TextContent));
        Assert.EndsWith("leaves it open", row.QuerySelector(".agreement")!.TextContent, StringComparison.Ordinal);
    }

    private static Dictionary<string, IDocument> Pages() => Survey.Value.Files
        .Where(file => file.Key.StartsWith("claims/c", StringComparison.Ordinal) && file.Key.EndsWith("/index.html", StringComparison.Ordinal))
        .ToDictionary(file => file.Key, IDocument (file) => new HtmlParser().ParseDocument(file.Value), StringComparer.Ordinal);

    private static void Copy(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}

file static class Documents
{
    public static string TextContentOfMain(this IDocument document) => document.QuerySelector("main")!.TextContent;
}
