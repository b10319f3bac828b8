using System.Collections.Concurrent;
using System.Collections.Immutable;
using Evidence.Statistics;
using Findings;
using SiteGen.Engine;
using SiteGen.Markup;
using SiteGen.Reading;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the pages that somebody wrote: fills the gaps of each text and puts its surroundings about it.</summary>
/// <param name="site">What all pages share.</param>
/// <param name="intervals">Intervals of measured differences: they take a while, and all editions show the same.</param>
public sealed class AssemblePages(SiteModel site, ConcurrentDictionary<string, Interval?> intervals) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Assemble;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var facts = SiteFacts.Of(context, site);
        var texts = context.All<PageText>().ToDictionary(text => text.Page.Path, StringComparer.Ordinal);
        return context.RecallEach("", [.. facts.Pages.Select(page => texts[page.Path])], text => text.Page.Path, facts, (text, part) => Make(text, facts, part)).SelectMany(documents => documents);
    }

    private ImmutableArray<Document> Make(PageText source, SiteFacts facts, StepContext context)
    {
        var page = source.Page;
        var fragments = new SegmentResolver(facts, context, intervals).Resolve(source.Article.Segments);
        var text = Text(facts, page, source.Article, ChartTables.Place(MissingOnce(fragments), PageAddress.InEdition(page)));
        return
        [
            .. Dress(text, page, new(facts, context), context.Findings) is { } dressed ? [new Document(page.Path, dressed)] : ImmutableArray<Document>.Empty,

            // Editions share the files: numbers need no translation.
            .. site.Edition == Edition.English ? ChartTables.Of(text.Body).Select(data => new Document(page.Path, data)) : [],
        ];
    }

    /// <summary>What is missing is said once on a page, however many blocks miss it.</summary>
    private static ImmutableArray<Fragment> MissingOnce(ImmutableArray<Fragment> body)
    {
        var said = new HashSet<MissingFragment>();
        return [.. body.Where(fragment => fragment is not MissingFragment missing || said.Add(missing))];
    }

    private static ArticlePage Text(SiteFacts facts, PageSource page, Article article, ImmutableArray<Fragment> body) => new()
    {
        Contents = [.. article.Headings.Where(heading => heading.Level == 2).Select(heading => new Link(heading.Text, "#" + heading.Id))],
        Site = facts.Site,
        Address = PageAddress.InEdition(page),
        Title = page.FrontMatter.Title,
        Description = page.FrontMatter.Description,
        Language = page.Language,
        Source = page.Path,
        Updated = page.FrontMatter.Updated,
        Published = page.FrontMatter.Published,
        IsUnlisted = page.FrontMatter.IsUnlisted,
        Body = body,
        Sources = PageSources.Of(facts, body),
        DataFiles = PageSources.FilesOf(body),
    };

    private static TextPage? Dress(ArticlePage text, PageSource page, AreaSurroundings areas, FindingList findings) => page.FrontMatter.Layout switch
    {
        "home" => areas.Home(text),
        FrontMatter.AreaLayout => AreaOf(page, findings) is { } area ? areas.Area(text, area) : null,
        _ => text,
    };

    private static Area? AreaOf(PageSource page, FindingList findings)
    {
        var word = page.FrontMatter.Area ?? "";
        if (AreaNames.Find(word) is { } area)
        {
            return area;
        }

        findings.Error("SG0329", new SourcePlace(page.Path), $"'{word}' is no area.",
            $"Write 'Area: …' with one of: {string.Join(", ", AreaNames.Slugs)}{Closest.Hint(word, AreaNames.Slugs)}.");
        return null;
    }
}
