using SiteGen.Assembling;
using SiteGen.Cards;
using SiteGen.Checks;
using SiteGen.Engine;
using SiteGen.Markup;
using SiteGen.Output;
using SiteGen.Reading;
using SiteGen.Rendering;
using SiteGen.Searching;
using Theme.Models;

namespace SiteGen.Cli;

/// <summary>Puts a build together.</summary>
internal static class Steps
{
    /// <summary>Every step of a build, in order.</summary>
    public static IReadOnlyList<IStep> For(BuildSettings settings, ComponentRenderer renderer)
    {
        var input = new InputFolder(settings.Input);
        return
        [
            new ReadSite(input),
            new ReadPages(input, new ArticleParser(settings.LinkRoot)),
            new ReadChangelog(input, new ArticleParser(settings.LinkRoot)),
            new ReadSurvey(input),
            new ReadCatalogue(input),
            new ReadScenarios(input, new(settings.Input)),
            new ReadRecordings(input),
            new ReadFigures(input),
            new ReadAnswers(new InputFolder(settings.CacheFolder)),
            new ReadAssets(input),
            .. AssembleSteps.For(SiteOf(settings)),
            new InEachEdition(SiteOf(settings), edition => new AssembleSearch(edition)),
            new RenderPages(renderer),
            new RenderTheme(),
            new DrawCards(),
            new RenderData(settings.BaseUrl, settings.LinkRoot),
            new RenderSiteFiles(settings.BaseUrl, settings.LinkRoot),
            new RenderRedirects(settings.BaseUrl, settings.LinkRoot),
            new RenderFeed(settings.BaseUrl, settings.LinkRoot),
            new RenderGuide(SiteOf(settings)),
            new CheckAddresses(),
            new CheckLinks(settings.LinkRoot),
            new CheckTypedNumbers(),
            new CheckSources(),
            new CheckFreshness(),
            .. settings.Pagefind is { } pagefind ? [new IndexPages(pagefind, settings.CacheFolder)] : Array.Empty<IStep>(),
            new WriteOutput(settings.Output),
        ];
    }

    private static SiteModel SiteOf(BuildSettings settings) => new()
    {
        LinkRoot = settings.LinkRoot,
        Repository = settings.Repository,
        Origin = settings.BaseUrl,
        HasSearch = settings.Pagefind is not null,
    };
}
