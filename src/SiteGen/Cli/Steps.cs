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
    /// <param name="settings">What was asked for.</param>
    /// <param name="input">Where it is read.</param>
    /// <param name="renderer">Turns components into bytes.</param>
    public static IReadOnlyList<IStep> For(BuildSettings settings, BuildInput input, ComponentRenderer renderer)
    {
        return
        [
            new ReadSite(input.Folder),
            new ReadPages(input.Folder, new ArticleParser(settings.LinkRoot)),
            new ReadChangelog(input.Folder, new ArticleParser(settings.LinkRoot)),
            new ReadSurvey(input.Folder),
            new ReadCatalogue(input.Folder),
            new ReadScenarios(input.Folder, () => new(settings.Input)),
            new ReadRecordings(input.Folder),
            new ReadFigures(input.Folder),
            new ReadAnswers(input.Cache),
            new ReadAssets(input.Folder),
            .. AssembleSteps.For(SiteOf(settings)),
            new RenderPages(renderer),
            new RenderTheme(),
            new DrawCards(),
            new RenderData(settings.BaseUrl, settings.LinkRoot),
            new RenderSiteFiles(settings.BaseUrl, settings.LinkRoot),
            new RenderRedirects(settings.BaseUrl, settings.LinkRoot),
            new RenderFeed(settings.BaseUrl, settings.LinkRoot),
            new RenderGuide(SiteOf(settings)),
            new CheckAddresses(),
            new CheckLinks(input.Folder, settings.LinkRoot),
            new CheckTypedNumbers(),
            new CheckSources(),
            new CheckFreshness(),
            .. settings.Pagefind is { } pagefind ? [new IndexPages(pagefind, settings.CacheFolder)] : Array.Empty<IStep>(),
            new WriteSoundly(settings.Output, new WriteOutput(settings.Output)),
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
