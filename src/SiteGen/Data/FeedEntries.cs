using System.Globalization;
using Evidence.Scenarios;
using SiteGen.Engine;
using SiteGen.Reading;
using Survey;

namespace SiteGen.Data;

/// <summary>
/// What is new on the site. One list, whatever it is of: the entries of <c>data/updates.yaml</c>; on a site without them, its newest pages in English that say when they were published or changed;
/// and new recordings, an entry for each scenario, model and day.
/// </summary>
/// <remarks>All updates are kept, as their ids promise; of pages and of recordings the newest. The same input gives the same list: nothing is read off a clock.</remarks>
public static class FeedEntries
{
    /// <summary>How many pages are listed on a site without updates.</summary>
    public const int MostPages = 20;

    /// <summary>How many entries are listed of recordings.</summary>
    public const int MostRecordings = 50;

    /// <summary>Whether there is anything to list. Cost: that of finding the first.</summary>
    public static bool Exist(StepContext context) => context.All<Update>().Any() || DatedPages(context).Any() || Recorded(context).Any();

    /// <summary>The entries, newest first; those of one moment by id, updates in the order of their file.</summary>
    public static IReadOnlyList<FeedEntry> Of(StepContext context)
    {
        var updates = context.All<Update>().Select(update => new FeedEntry($"/updates/#{update.Id}", $"/updates/#{update.Id}", update.Title, Noon(update.Date), update.Text)).ToList();
        var written = updates.Count > 0 ? updates : DatedPages(context).Select(OfPage).OrderByDescending(entry => entry.At).ThenBy(entry => entry.Id, StringComparer.Ordinal).Take(MostPages);
        var recorded = Recorded(context).OrderByDescending(entry => entry.At).ThenBy(entry => entry.Id, StringComparer.Ordinal).Take(MostRecordings);
        return [.. written.Concat(recorded).OrderByDescending(entry => entry.At)];
    }

    private static IEnumerable<PageSource> DatedPages(StepContext context) =>
        context.All<PageSource>().Where(page => DayOf(page) is not null && page.Language == "en" && !page.FrontMatter.IsUnlisted && page.Path != ReadChangelog.File);

    private static FeedEntry OfPage(PageSource page) =>
        new(page.Address, page.Address, page.FrontMatter.Title, Noon(DayOf(page)!.Value), page.FrontMatter.Description ?? "");

    private static DateOnly? DayOf(PageSource page) => page.FrontMatter.Updated ?? page.FrontMatter.Published;

    /// <summary>Recordings of scenarios that the site has: without one there is no page to lead to.</summary>
    private static IEnumerable<FeedEntry> Recorded(StepContext context) =>
        from file in context.All<RecordedFile>()
        let recording = file.Recording
        let at = recording.Provenance.RecordedAt.ToUniversalTime()
        group at by (recording.Scenario, recording.Model, Day: DateOnly.FromDateTime(at.DateTime)) into day
        join scenario in context.All<Scenario>() on day.Key.Scenario equals scenario.Id
        let address = $"/scenarios/{scenario.Id}/"
        select new FeedEntry(
            string.Create(CultureInfo.InvariantCulture, $"{address}#recorded-{day.Key.Model}-{day.Key.Day:yyyy-MM-dd}"),
            address,
            $"Recorded: {scenario.Title}, {day.Key.Model}",
            day.Max(),
            string.Create(CultureInfo.InvariantCulture, $"{day.Count()} new {(day.Count() == 1 ? "recording" : "recordings")} of the model {day.Key.Model} on the task “{scenario.Title}”."));

    private static DateTimeOffset Noon(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
