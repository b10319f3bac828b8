using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Common;
using SiteGen.Markup;

namespace SiteGen.Tests.Assembling;

/// <summary>Published answers come from anybody: whatever they say, the site stays ours.</summary>
public sealed class HostileAnswersTests(HostileAnswersTests.Sites sites) : IClassFixture<HostileAnswersTests.Sites>
{
    [Fact]
    public void There_are_more_than_two_hundred_vectors_of_many_classes()
    {
        Assert.True(HostileTexts.All.Distinct().Count() > 200);
        Assert.True(HostileTexts.ByClass.Select(pair => pair.Class).Distinct().Count() >= 16);
    }

    [Fact]
    public void Nothing_stops_the_build() => Assert.Empty(sites.Hostile.Run.Findings);

    [Fact]
    public void Page_has_no_element_or_attribute_that_a_page_of_harmless_texts_does_not_have()
    {
        var known = sites.Harmless.SelectMany(page => Own(page.Value)).SelectMany(Shapes).ToHashSet(StringComparer.Ordinal);

        var strange = from page in sites.Pages from element in Own(page.Value) from shape in Shapes(element) where !known.Contains(shape) select $"{page.Key}: {shape}";

        Assert.Empty(strange.Take(20));
    }

    [Fact]
    public void Page_has_as_many_elements_of_its_own_as_one_of_harmless_texts()
    {
        var items = sites.Pages.Where(page => page.Key.StartsWith("evidence/quiz/items/", StringComparison.Ordinal)).ToList();

        var different = from page in items let expected = sites.Harmless[page.Key] where Skeleton(page.Value) != Skeleton(expected) select page.Key;

        Assert.Empty(different);
        Assert.Equal(HostileTexts.All.Count, items.Count);
    }

    [Fact]
    public void Rendered_text_holds_nothing_but_harmless_elements() =>
        Assert.Empty(
            from page in sites.Pages
            from element in page.Value.QuerySelectorAll(".rendered *")
            where !SafeElements.Names.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml" || element.Attributes.Any(attribute => attribute.Name != SafeElements.Attribute)
            select $"{page.Key}: {element.OuterHtml}");

    [Fact]
    public void Link_leads_into_the_site_or_to_the_source()
    {
        var led = from page in sites.Pages from link in page.Value.QuerySelectorAll("[href], [src]") let address = link.GetAttribute("href") ?? link.GetAttribute("src") select address;

        Assert.All(led.Distinct(), address => Assert.Matches("^(/[a-z0-9]|/$|#[a-z0-9-]+$|data:,$|https://github.com/owner/outputs/blob/)", address));
    }

    [Fact]
    public void Raw_text_is_the_text_that_was_published()
    {
        for (var at = 0; at < HostileTexts.All.Count; at++)
        {
            var raw = sites.Pages[$"evidence/quiz/items/{HostileSite.Item(at)}/index.html"].GetElementById("one")!.QuerySelector("details pre.raw")!.TextContent;

            Assert.Equal(InHtml(HostileTexts.All[at]), raw);
        }
    }

    [Fact]
    public void Policy_of_every_page_allows_nothing_from_elsewhere() =>
        Assert.All(sites.Pages.Values, page =>
        {
            var policy = page.Head!.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
            Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
            Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        });

    /// <summary>What is left of a text in HTML: a parser makes one of line ends, drops the first of a <c>pre</c>, and nothing can hold control characters.</summary>
    private static string InHtml(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return string.Concat((lines.StartsWith('\n') ? lines[1..] : lines).Select(letter => char.IsControl(letter) && letter is not ('\n' or '\t') ? '\uFFFD' : letter));
    }

    /// <summary>The elements of a page that are not what a published text was rendered to.</summary>
    private static IEnumerable<IElement> Own(IHtmlDocument page) => page.All.Where(element => element.ParentElement?.Closest(".rendered") is null);

    private static IEnumerable<string> Shapes(IElement element) =>
        element.Attributes.Select(attribute => $"{element.NamespaceUri} {element.LocalName} {attribute.Name}{(attribute.Name is "class" or "rel" or "role" or "http-equiv" or "name" or "property" or "tabindex" ? "=" + attribute.Value : "")}").Append($"{element.NamespaceUri} {element.LocalName}");

    private static string Skeleton(IHtmlDocument page) => string.Join(' ', Own(page).Select(element => element.LocalName));

    public sealed class Sites
    {
        private static readonly HtmlParser Parser = new();

        public Sites()
        {
            Hostile = Built(HostileTexts.All);
            Pages = Parsed(Hostile);
            Harmless = Parsed(Built([.. HostileTexts.All.Select(Tamed)]));
        }

        internal Site Hostile { get; }

        internal ImmutableSortedDictionary<string, IHtmlDocument> Pages { get; }

        internal ImmutableSortedDictionary<string, IHtmlDocument> Harmless { get; }

        /// <summary>A text of the same shape without anything in it that could be markup.</summary>
        private static string Tamed(string text) =>
            string.Concat(text.Select(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || char.IsSurrogate(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format ? letter : 'x'));

        private static Site Built(IReadOnlyList<string> texts)
        {
            using var folder = new TemporaryFolder();
            HostileSite.Write(folder, texts);
            return Site.BuildIn(folder, "");
        }

        private static ImmutableSortedDictionary<string, IHtmlDocument> Parsed(Site site) =>
            site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToImmutableSortedDictionary(file => file.Key, file => Parser.ParseDocument(file.Value), StringComparer.Ordinal);
    }
}
