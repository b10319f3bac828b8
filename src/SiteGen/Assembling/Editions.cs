using System.Collections.Immutable;
using SiteGen.Engine;
using SiteGen.Reading;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>The languages of a site: English, and each that somebody wrote a page in.</summary>
internal static class Editions
{
    /// <summary>Evidence, data and what is for maintainers is shown in English only: nobody translates what a model said.</summary>
    private static readonly ImmutableArray<string> Shared = ["/scenarios/", "/evidence/", "/data/", "/components/", ReadChangelog.Address];

    /// <summary>English first, the others by their tag.</summary>
    public static ImmutableArray<Edition> Of(StepContext context) =>
    [
        Edition.English,
        .. context.All<PageSource>()
            .Select(page => page.Language)
            .Where(language => language != Edition.English.Language)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(language => new Edition(language, "/" + language, Shared)),
    ];

    /// <summary>The pages of an edition: those written in its language, and English ones in the place of those that nobody translated.</summary>
    public static IEnumerable<PageSource> PagesOf(Edition edition, StepContext context)
    {
        var written = context.All<PageSource>().Where(page => page.Language == edition.Language).ToList();
        var translated = written.Select(PageAddress.InEdition).ToHashSet(StringComparer.Ordinal);
        return edition == Edition.English ? written : written.Concat(
            context.All<PageSource>().Where(page => page.Language == Edition.English.Language && PageAddress.InEdition(page) is var address && edition.Has(address) && !translated.Contains(address)));
    }
}
