using System.Globalization;
using System.Xml.Linq;
using Evidence.Recordings;
using Evidence.Scenarios;
using Findings;
using SiteGen.Data;
using SiteGen.Engine;
using SiteGen.Reading;
using Survey;

namespace SiteGen.Tests.Data;

public sealed class FeedEntriesTests
{
    private const string Pages = """

        -- pages/old.md --
        Title: Old
        Description: It came first.
        Published: 2024-01-02
        ---
        -- pages/changed.md --
        Title: Changed
        Published: 2023-01-02
        Updated: 2024-05-06
        ---
        -- pages/undated.md --
        Title: Undated
        ---
        -- pages/hidden.md --
        Title: Hidden
        Published: 2024-07-08
        Unlisted: true
        ---

        """;

    [Fact]
    public void Site_without_updates_has_its_dated_pages_in_the_feed_newest_first()
    {
        var site = Site.Build(Site.Home + Pages, settings: settings => settings with { BaseUrl = "https://example.org", LinkRoot = "/root" });

        var feed = XDocument.Parse(site.Files["updates.xml"]).Root!;
        Assert.Equal(["https://example.org/root/changed/", "https://example.org/root/old/"], feed.Elements(feed.Name.Namespace + "entry").Select(entry => entry.Element(entry.Name.Namespace + "id")!.Value));
        Assert.Equal("2024-05-06T12:00:00Z", feed.Element(feed.Name.Namespace + "updated")!.Value);
        Assert.Contains("application/atom+xml", site.Files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_newest_pages_are_in_the_feed()
    {
        var many = string.Concat(Enumerable.Range(1, FeedEntries.MostPages + 5).Select(day => string.Create(CultureInfo.InvariantCulture, $"-- pages/p{day}.md --\nTitle: P{day}\nPublished: 2024-01-{day:00}\n---\n")));
        var site = Site.Build(Site.Home + many, settings: settings => settings with { BaseUrl = "https://example.org" });

        Assert.Equal(FeedEntries.MostPages, site.Files["updates.xml"].Split("<entry>").Length - 1);
        Assert.Contains("https://example.org/p25/", site.Files["updates.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("https://example.org/p5/", site.Files["updates.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Recordings_of_one_model_on_one_day_are_one_entry_at_the_time_of_the_last()
    {
        var entries = Of(Recorded("toy", "tiny", "one", "2026-01-02T08:00:00Z"), Recorded("toy", "tiny", "two", "2026-01-02T09:30:00+01:00"), Recorded("toy", "tiny", "one", "2026-01-03T08:00:00Z"), Recorded("toy", "big", "one", "2026-01-02T07:00:00Z"));

        Assert.Equal(
            ["/scenarios/toy/#recorded-tiny-2026-01-03", "/scenarios/toy/#recorded-tiny-2026-01-02", "/scenarios/toy/#recorded-big-2026-01-02"],
            entries.Select(entry => entry.Id));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 8, 30, 0, TimeSpan.Zero), entries[1].At);
        Assert.Equal("2 new recordings of the model tiny on the task “Toys”.", entries[1].Summary);
        Assert.Equal("/scenarios/toy/", entries[1].Address);
    }

    [Fact]
    public void Recording_of_a_scenario_that_is_gone_is_in_no_feed() => Assert.Empty(Of(Recorded("gone", "tiny", "one", "2026-01-02T08:00:00Z")));

    [Fact]
    public void Updates_stay_and_recordings_stand_among_them_up_to_a_number()
    {
        var recorded = Enumerable.Range(0, FeedEntries.MostRecordings + 10).Select(at => Recorded("toy", $"m{at}", "one", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(at).ToString("O", CultureInfo.InvariantCulture)));
        var old = new Update { Id = "old", Date = new(2020, 1, 1), Title = "Old", Text = "It came first.", Place = default };

        var entries = Of([new Document("data/updates.yaml", old), .. recorded]);

        Assert.Equal("/updates/#old", entries[^1].Id);
        Assert.Equal(FeedEntries.MostRecordings + 1, entries.Count);
        Assert.Equal("/scenarios/toy/#recorded-m59-2026-03-01", entries[0].Id);
    }

    private static IReadOnlyList<FeedEntry> Of(params IEnumerable<Document> documents)
    {
        var toy = new Scenario
        {
            Id = "toy",
            Title = "Toys",
            Area = "agents",
            Summary = "S",
            Runner = "needle",
            RunnerVersion = 1,
            System = "",
            Prompt = "{question}",
            Scorer = "exact",
            Settings = new(),
            Samples = [],
            Place = new("scenarios/toy.yaml"),
        };
        return FeedEntries.Of(new StepContext([new("scenarios/toy.yaml", toy), .. documents], new FindingList(), CancellationToken.None));
    }

    private static Document Recorded(string scenario, string model, string sample, string at) => new("recordings", new RecordedFile("recordings", new Recording
    {
        Format = 1,
        Scenario = scenario,
        Sample = sample,
        Model = model,
        Closure = new("", System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty),
        Provenance = new() { Engine = "e", EngineVersion = "1", RecordedAt = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Program = "p" },
        Retrieved = [],
        Turns = [],
        Outcome = new(OutcomeKind.Answered),
        Digest = "",
    }));
}
