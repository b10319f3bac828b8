using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SiteGen.Tests.Rendering;

public sealed partial class MetadataTests
{
    private const string Updates = SmallSurvey.Tree + """

        -- data/updates.yaml --
        updates:
          - {id: older, date: "2026-01-02", title: An older one, text: It came first.}
          - {id: newer, date: "2026-03-04", title: A number & its source, text: It was wrong., pages: [/]}
        -- pages/index.md --
        Title: Home
        Description: What "</script>" & <b> do.
        Published: 2026-01-02
        ---
        Text.

        ::: updates
        :::

        """;

    [Fact]
    public void Feed_has_whole_addresses_and_stable_ids_newest_first()
    {
        var feed = XDocument.Parse(BuildPublished(Updates).Files["updates.xml"]).Root!;
        var atom = feed.Name.Namespace;

        Assert.Equal("2026-03-04T12:00:00Z", feed.Element(atom + "updated")!.Value);
        Assert.Equal(["https://example.org/root/updates/#newer", "https://example.org/root/updates/#older"], feed.Elements(atom + "entry").Select(entry => entry.Element(atom + "id")!.Value));
        Assert.Equal("A number & its source", feed.Elements(atom + "entry").First().Element(atom + "title")!.Value);
    }

    [Fact]
    public void Update_names_its_pages_as_the_navigation_does_and_others_by_address()
    {
        var html = BuildPublished(Updates.Replace("pages: [/]", "pages: [/, /models/tiny-1/]", StringComparison.Ordinal)).Files["index.html"];

        Assert.Matches("<a href=\"/root/\">Catching Up</a>, <a href=\"/root/models/tiny-1/\">/models/tiny-1/</a>", html);
    }

    [Fact]
    public void Feed_is_announced_where_there_is_one_and_only_there()
    {
        var (published, local) = (BuildPublished(Updates), Site.Build(Updates));

        Assert.Contains("type=\"application/atom+xml\"", published.Files["index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("application/atom+xml", local.Files["index.html"], StringComparison.Ordinal);
        Assert.False(local.Files.ContainsKey("updates.xml"));
    }

    [Fact]
    public void Updates_stand_on_their_page_by_day()
    {
        var html = Site.Build(Updates).Files["index.html"];

        Assert.Matches(@"(?s)2026-03-04.*A number &amp; its source.*It was wrong\. *<a href=""/"">Catching Up</a>.*2026-01-02.*An older one", html);
    }

    [Fact]
    public void Day_of_an_update_must_be_one()
    {
        var site = Site.Build(Updates.Replace("2026-01-02\", title", "2 January\", title", StringComparison.Ordinal));

        site.HasError("SG0303", at: "data/updates.yaml(2,5)");
    }

    [Fact]
    public void Linked_data_can_be_read_and_cannot_end_its_element()
    {
        var html = BuildPublished(Updates).Files["index.html"];
        var json = Regex.Match(html, """<script type="application/ld\+json">(.*?)</script>""").Groups[1].Value;
        var said = JsonDocument.Parse(json).RootElement;

        Assert.Equal("ScholarlyArticle", said.GetProperty("@type").GetString());
        Assert.Equal("https://example.org/root/", said.GetProperty("url").GetString());
        Assert.Equal("What \"</script>\" & <b> do.", said.GetProperty("description").GetString());
        Assert.Equal("2026-01-02", said.GetProperty("datePublished").GetString());
        Assert.DoesNotContain('<', json);
    }

    [Fact]
    public void Data_set_names_each_file_that_can_be_had()
    {
        var site = BuildPublished(SmallSurvey.Tree + Site.Home);
        var json = Regex.Match(site.Files["data/index.html"], """<script type="application/ld\+json">(.*?)</script>""").Groups[1].Value;
        var files = JsonDocument.Parse(json).RootElement.GetProperty("distribution").EnumerateArray().Select(file => file.GetProperty("contentUrl").GetString()!).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(site.Files.ContainsKey(file["https://example.org/root/".Length..]), file));
    }

    [Fact]
    public void Articles_carry_the_tags_that_reference_managers_read()
    {
        var html = BuildPublished(Updates).Files["index.html"];

        Assert.Contains("<meta name=\"citation_title\" content=\"Home\"", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"citation_publication_date\" content=\"2026/01/02\"", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"citation_public_url\" content=\"https://example.org/root/\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_names_its_own_whole_address_once_below_the_link_root()
    {
        var pages = BuildPublished(SmallSurvey.Tree + "\n-- pages/index.md --\nTitle: Home\n---\n").Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && file.Key != "404.html").ToList();

        Assert.True(pages.Count > 5);
        Assert.All(pages, page => Assert.Equal(
            [$"https://example.org/root/{page.Key[..^"index.html".Length]}"],
            Canonical().Matches(page.Value).Select(link => link.Groups[1].Value)));
    }

    [Fact]
    public void Page_names_no_whole_address_where_the_site_does_not_know_its_own()
    {
        var site = Site.Build(SmallSurvey.Tree + "\n-- pages/index.md --\nTitle: Home\n---\n");

        Assert.All(site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), page => Assert.Empty(Canonical().Matches(page.Value)));
        Assert.DoesNotContain("canonical", BuildPublished(Updates).Files["404.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Page_that_nobody_translated_names_the_one_that_it_repeats()
    {
        var site = BuildPublished(SmallSurvey.Tree + "\n-- pages/index.md --\nTitle: Home\n---\n\n-- pages/about.md --\nTitle: About\n---\n\n-- pages/ja/index.md --\nTitle: ホーム\n---\n");

        Assert.Equal("https://example.org/root/about/", Canonical().Match(site.Files["ja/about/index.html"]).Groups[1].Value);
        Assert.Equal("https://example.org/root/ja/", Canonical().Match(site.Files["ja/index.html"]).Groups[1].Value);
    }

    [Fact]
    public void Guide_for_programs_lists_pages_and_tables_with_whole_addresses()
    {
        var guide = BuildPublished(SmallSurvey.Tree + Site.Home).Files["llms.txt"];

        Assert.StartsWith("# Catching Up: Home\n\nEvery number ", guide, StringComparison.Ordinal);
        Assert.Contains("- [Models](https://example.org/root/models/): ", guide, StringComparison.Ordinal);
        Assert.Contains("- [results.json](https://example.org/root/data/results.json): ", guide, StringComparison.Ordinal);
    }

    private static Site BuildPublished(string tree) => Site.Build(tree, settings: settings => settings with { BaseUrl = "https://example.org", LinkRoot = "/root" });

    [GeneratedRegex("<link rel=\"canonical\" href=\"([^\"]*)\"")]
    private static partial Regex Canonical();
}
