using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Assembling;

public sealed class EditionsTests
{
    private const string Pages = """

        -- pages/index.md --
        Title: Home
        ---
        [Counting](xref:counting), [all models](xref:models), [again](counting.md#two).
        -- pages/counting.md --
        Title: Counting
        Xref: counting
        ---
        One, [two](index.md).

        ## Two
        -- pages/ja/index.md --
        Title: 最初
        ---
        [数える](xref:counting)、[モデル](xref:models)、[又](../counting.md#two)、[最初](index.md)。

        """;

    private static readonly Site Built = Site.Build(SmallSurvey.Tree + Pages);

    [Fact]
    public void Translated_page_speaks_its_language_and_its_links_stay_in_the_edition()
    {
        var page = Page("ja/index.html");

        Assert.Equal("ja", page.DocumentElement.GetAttribute("lang"));
        Assert.Null(page.QuerySelector("main")!.GetAttribute("lang"));
        Assert.Equal(["/ja/counting/", "/ja/models/", "/ja/counting/#two", "/ja/"], page.QuerySelectorAll("main .prose a").Select(link => link.GetAttribute("href")));
        Assert.Equal("本文へ移動", page.QuerySelector(".skip")!.TextContent);
        Assert.Empty(Built.Run.Findings);
    }

    [Fact]
    public void Page_without_a_translation_falls_back_to_English_and_says_so()
    {
        var page = Page("ja/counting/index.html");

        Assert.Equal("en", page.QuerySelector("main")!.GetAttribute("lang"));
        Assert.Contains("日本語訳", page.QuerySelector(".untranslated[lang=ja]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("One, two.", page.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/ja/", page.QuerySelector(".prose a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("link[hreflang]"));
    }

    [Fact]
    public void Translations_name_each_other()
    {
        string[] expected = ["en /", "ja /ja/", "x-default /"];

        Assert.Equal(expected, Alternates("index.html"));
        Assert.Equal(expected, Alternates("ja/index.html").Order(StringComparer.Ordinal));
        Assert.Equal("/ja/", Page("index.html").QuerySelector(".languages a[hreflang=ja]")!.GetAttribute("href"));
        Assert.Equal("/", Page("ja/index.html").QuerySelector(".languages a[hreflang=en]")!.GetAttribute("href"));
    }

    [Fact]
    public void Pages_of_the_facts_stand_in_each_edition() => Assert.Contains("ja/models/index.html", Built.Files.Keys);

    [Fact]
    public void Without_a_page_in_another_language_there_is_one_edition()
    {
        var site = Site.Build(SmallSurvey.Tree + "\n-- pages/index.md --\nTitle: Home\n---\n");

        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("ja/", StringComparison.Ordinal));
        Assert.DoesNotContain("languages", site.Files["index.html"], StringComparison.Ordinal);
    }

    private static IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(Built.Files[path]);

    private static IEnumerable<string> Alternates(string path) =>
        Page(path).QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}");
}
