using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Engine;
using Theme.Models;

namespace SiteGen.Rendering;

/// <summary>Makes <c>llms.txt</c>: what stands where, in Markdown, for programs that read the site (llmstxt.org).</summary>
/// <param name="site">Address and link root.</param>
public sealed class RenderGuide(SiteModel site) : IStep
{
    private const string Path = "llms.txt";

    private enum Section
    {
        Home,
        Areas,
        About,
        Lists,
        Data,
    }

    /// <inheritdoc/>
    public Phase Phase => Phase.Render;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var entries = context.RecallEach(nameof(Entry), context.All<PageModel>(), page => page.Address, null, (page, _) => EntryOf(page));
        return context.Recall(Path, entries, _ => entries.FirstOrDefault(entry => entry?.Section is Section.Home) is { } home ? ImmutableArray.Create(Guide(home, [.. entries.OfType<Entry>()])) : []);
    }

    /// <summary>What the guide says of a page; null for pages in other languages, those that no list has, and those that a list of the guide leads to.</summary>
    private static Entry? EntryOf(PageModel page) =>
        page.IsUnlisted || page.Language != "en" || page.Site.Edition != Edition.English || SectionOf(page) is not { } section
            ? null
            : new(section, page.Address, page.Title, page.Description)
            {
                Order = page is AreaPage area ? area.Area.Section : "",
                SiteName = section is Section.Home ? page.Site.Name : "",
                Tables = page is DataPage data ? data.Tables : [],
            };

    private static Section? SectionOf(PageModel page) => page switch
    {
        { Address: "/" } => Section.Home,
        AreaPage => Section.Areas,
        ArticlePage => Section.About,
        ClaimsPage { Address: "/claims/" } or ModelsPage or BenchmarksPage or ComparisonsPage or ReferencesPage or ScenariosPage => Section.Lists,
        DataPage => Section.Data,
        _ => null,
    };

    private Document Guide(Entry home, ImmutableArray<Entry> entries)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {home.SiteName}: {home.Title}\n");
        text.Append(home.Description is { } says ? $"\n> {says}\n\n" : "\n");
        text.Append("Every number is quoted with its source or counted from public outputs with a 95 % interval. A question mark marks a value that was recalled and not seen.\n");
        Append("Areas", Section.Areas);
        Append("About the survey and this site", Section.About);
        Append("Lists", Section.Lists);
        foreach (var data in entries.Where(entry => entry.Section is Section.Data))
        {
            text.Append("\n## Data\n\n");
            foreach (var table in data.Tables)
            {
                text.Append(CultureInfo.InvariantCulture, $"- [{table.Name}.json]({Whole(table.Json)}): {table.Says} Schema: {Whole(table.Schema)}\n");
            }
        }

        return new Document("", new OutputFile(Path, Encoding.UTF8.GetBytes(text.ToString()), $"the file '{Path}' that every site has"));

        void Append(string title, Section section)
        {
            var listed = entries.Where(entry => entry.Section == section).OrderBy(entry => entry.Order, StringComparer.Ordinal).ToList();
            if (listed.Count == 0)
            {
                return;
            }

            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
            foreach (var page in listed)
            {
                text.Append(CultureInfo.InvariantCulture, $"- [{page.Title}]({Whole(page.Address)}){(page.Description is { } about ? ": " + about : "")}\n");
            }
        }
    }

    private string Whole(string address) => site.Origin + site.LinkRoot + address;

    private sealed record Entry(Section Section, string Address, string Title, string? Description)
    {
        public required string Order { get; init; }

        public required string SiteName { get; init; }

        public required ImmutableArray<DataEntry> Tables { get; init; }
    }
}
