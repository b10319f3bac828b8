using Common;
using SiteGen.Assembling;

namespace SiteGen.Tests;

/// <summary>The page for those who work on the theme shows everything that a page can hold.</summary>
public sealed class ShownComponentsTests
{
    public static TheoryData<string> Shown =>
    [
        .. BlockResolver.Kinds.Where(kind => kind != "figure").Select(kind => $"\n::: {kind}"),
        .. FigureBlocks.Kinds.Select(kind => $"\n::: figure {kind}"),
        .. SegmentResolver.CellKinds.Select(kind => $"{{{{{kind}: "),
    ];

    [Theory]
    [MemberData(nameof(Shown))]
    public void Page_of_components_shows(string what) =>
        Assert.Contains(what, File.ReadAllText(Path.Combine(Repository.Root, "input/pages/components.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void Unlisted_page_is_in_no_list()
    {
        var site = Site.Build(
            Site.Home + "-- pages/workshop.md --\nTitle: Workshop\nUnlisted: true\nOrder: 3\n---\nTools.\n",
            settings: settings => settings with { BaseUrl = "https://example.org" });

        Assert.Contains("noindex", site.Files["workshop/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("workshop", site.Files["sitemap.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("Workshop", site.Files["llms.txt"], StringComparison.Ordinal);
        Assert.DoesNotContain("Workshop", site.Files["index.html"], StringComparison.Ordinal);
    }
}
