using System.Globalization;
using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using Theme.Models;

namespace SiteGen.Tests;

/// <summary>What every page of this repository's site keeps to.</summary>
public sealed class RealSiteTests(RealSite site)
{
    private const int MostOverTheWire = 100_000;

    private const string Fetching =
        "script[src], link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=modulepreload], link[rel~=prefetch], link[rel~=preconnect], link[rel~=dns-prefetch], "
        + "link[rel~=manifest], img, source, video, audio, track, iframe, embed, object, image, use, form, input[src], a[ping]";

    [Fact]
    public void Theme_lacks_no_phrase_in_any_language_of_the_site()
    {
        Assert.Contains(site.Pages.Keys, path => path.StartsWith("ja/", StringComparison.Ordinal));
        Assert.All(Phrases.Languages, language => Assert.True(!Phrases.Of(language).Missed.Any(), $"theme/phrases/{language}.json lacks:\n{string.Join('\n', Phrases.Of(language).Missed)}"));
    }

    [Fact]
    public void Input_has_no_fault()
    {
        Assert.Empty(site.Findings);
        Assert.True(site.Written > 200, "The site of the repository has lost its pages.");
    }

    [Fact]
    public void Chart_leads_to_its_numbers_as_files()
    {
        var charts = site.Pages.SelectMany(page => page.Value.QuerySelectorAll("figure.chart-figure").Select(figure => (page.Key, Files: figure.QuerySelectorAll(".chart-files a").Select(link => link.GetAttribute("href")!).ToList()))).ToList();

        Assert.True(charts.Count > 100, "The site of the repository has lost its charts.");
        Assert.All(charts, chart =>
        {
            Assert.Equal([".csv", ".json"], chart.Files.Select(Path.GetExtension));
            Assert.All(chart.Files, file => Assert.True(site.Files.ContainsKey(file[1..]), $"{chart.Key}: {file}"));
        });
    }

    [Fact]
    public void Claim_has_a_number_or_says_that_none_was_found()
    {
        var silent =
            from claim in site.Facts.Claims
            let main = site.Pages[$"claims/{claim.Id}/index.html"].QuerySelector("main")!
            where main.QuerySelector("a.quoted") is null && !main.TextContent.Contains("No number was found for it", StringComparison.Ordinal)
            select claim.Id;

        Assert.Empty(silent);
        Assert.NotEmpty(site.Facts.Claims);
    }

    [Fact]
    public void Recalled_number_has_its_question_mark_wherever_it_shows()
    {
        var recalled = site.Facts.Results.Where(result => result.Status is Survey.ResultStatus.RecalledUnverified)
            .ToDictionary(result => $"/benchmarks/{result.Benchmark}/#result-{result.Id[(result.Benchmark.Length + 1)..]}", result => result.Printed, StringComparer.Ordinal);
        var shown =
            (from page in site.Pages
             from link in page.Value.QuerySelectorAll("a[href]")
             where recalled.TryGetValue(Target(link, page.Key), out var printed) && Shows(link, printed)
             select (page.Key, Link: link)).ToList();

        Assert.Empty(shown.Where(pair => !IsMarked(pair.Link)).Select(pair => $"{pair.Key}: {pair.Link.OuterHtml}"));
        Assert.True(shown.Count > recalled.Count, "Each recalled number stands on the page of its benchmark, and on others.");

        static string Target(IElement link, string page) => link.GetAttribute("href")! switch
        {
            ['#', .. var anchor] => $"/{page.Replace("index.html", "", StringComparison.Ordinal)}#{anchor}",
            var href => href,
        };

        // A mark of a chart has no text; the name beside it is no number.
        static bool Shows(IElement link, string printed) => Text(link) is var text && (text.Length == 0 || text.Contains(printed, StringComparison.Ordinal));

        static string Text(IElement link) => string.Concat(link.GetDescendants().OfType<IText>().Where(text => text.ParentElement!.LocalName != "title").Select(text => text.Data)).Trim();

        static bool IsMarked(IElement link) => link.QuerySelector(".doubt, .doubtful") is not null || Text(link).EndsWith('?');
    }

    [Fact]
    public void Home_page_is_light()
    {
        var asked = site.Pages["index.html"].QuerySelectorAll(Fetching).SelectMany(Addresses).Where(address => address.StartsWith('/')).Select(address => address[1..]).Append("index.html").Distinct();

        var sizes = asked.Select(path => (Path: path, Bytes: Zipped(site.Files[path]))).ToList();

        Assert.True(sizes.Sum(size => size.Bytes) < MostOverTheWire, string.Join(", ", sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"{size.Path}: {size.Bytes} bytes"))));
        Assert.True(sizes.Count >= 3, "The home page has lost its style or its script.");
    }

    [Fact]
    public void No_script_holds_a_page_up_but_the_one_that_keeps_it_from_flashing()
    {
        Assert.InRange(site.Files["theme/js/early.js"].Length, 1, 1000);
        Assert.Empty(
            from page in site.Pages
            from script in page.Value.QuerySelectorAll("script")
            where script.GetAttribute("type") is not "application/ld+json" && !script.HasAttribute("defer") && !script.HasAttribute("async") && script.GetAttribute("src") != "/theme/js/early.js"
            select $"{page.Key}: {script.OuterHtml}");
    }

    [Fact]
    public void No_page_asks_another_host()
    {
        var asked = from page in site.Pages from element in page.Value.QuerySelectorAll(Fetching) from address in Addresses(element) where LeadsAway(address) select $"{page.Key}: {element.OuterHtml}";
        var styled = from page in site.Pages from element in page.Value.QuerySelectorAll("style, [style]") select $"{page.Key}: {element.OuterHtml}";
        var written = from file in site.Files
                      where file.Key.EndsWith(".css", StringComparison.Ordinal) || file.Key.EndsWith(".js", StringComparison.Ordinal)
                      where Encoding.UTF8.GetString(file.Value.Span) is var text && (text.Contains("http://", StringComparison.Ordinal) || text.Contains("https://", StringComparison.Ordinal) || text.Contains("url(//", StringComparison.Ordinal))
                      select file.Key;

        Assert.Empty(asked.Concat(styled).Concat(written));
    }

    private static IEnumerable<string> Addresses(IElement element) =>
        from name in (string[])["src", "srcset", "href", "xlink:href", "poster", "data", "action", "ping"]
        from address in (element.GetAttribute(name) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select address;

    private static bool LeadsAway(string address) => address.StartsWith("//", StringComparison.Ordinal) || (address.Contains(':', StringComparison.Ordinal) && !address.StartsWith("data:", StringComparison.Ordinal));

    private static long Zipped(ReadOnlyMemory<byte> content)
    {
        using var into = new MemoryStream();
        using (var zip = new GZipStream(into, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(content.Span);
        }

        return into.Length;
    }
}
