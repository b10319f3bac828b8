using System.Text.Json;
using Common;
using SiteGen.Cli;

namespace SiteGen.Tests.Searching;

public sealed class RealPagefindTests
{
    private const string Tree = SmallSurvey.Tree + """

        -- pages/index.md --
        Title: Home
        ---
        Hello.
        -- pages/counting.md --
        Title: Counting
        ---
        One, two.
        -- pages/ja/index.md --
        Title: 最初
        ---
        こんにちは。
        """;

    [Fact]
    public void Index_has_a_part_for_each_language_and_is_the_same_bytes_twice()
    {
        var program = PagefindPlace.Find(Path.Combine(Repository.Root, "input"), path: null);
        Assert.SkipWhen(program is null, "Needs pagefind, which is not here. To install: npm ci.");

        var first = Site.Build(Tree, settings: settings => settings with { Pagefind = program });
        var second = Site.Build(Tree, settings: settings => settings with { Pagefind = program, LinkRoot = "/x" });

        Assert.Empty(first.Run.Findings);
        using var entry = JsonDocument.Parse(first.Files["pagefind/pagefind-entry.json"]);
        var pages = entry.RootElement.GetProperty("languages").EnumerateObject().ToDictionary(language => language.Name, language => language.Value.GetProperty("page_count").GetInt32());
        Assert.Equal(FoundPages(first, isJapanese: false), pages["en"]);
        Assert.Equal(FoundPages(first, isJapanese: true), pages["ja"]);
        Assert.Equal(2, pages.Count);
        Assert.Equal(IndexOf(first), IndexOf(second)); // Made twice, and of pages whose links alone differ.
    }

    private static int FoundPages(Site site, bool isJapanese) =>
        site.Files.Count(file => file.Key.StartsWith("ja/", StringComparison.Ordinal) == isJapanese && file.Value.Contains("data-pagefind-body", StringComparison.Ordinal));

    private static List<KeyValuePair<string, string>> IndexOf(Site site) => [.. site.Files.Where(file => file.Key.StartsWith("pagefind/", StringComparison.Ordinal))];
}
