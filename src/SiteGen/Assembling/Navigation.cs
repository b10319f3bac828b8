using System.Collections.Immutable;
using SiteGen.Reading;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>The pages that every page leads to: areas that have a page, then evidence, lists, and how it was done.</summary>
internal static class Navigation
{
    public static ImmutableArray<NavigationItem> For(SiteFacts facts)
    {
        var addresses = facts.Pages.Select(PageAddress.Of).ToHashSet(StringComparer.Ordinal);
        var areas =
            from area in AreaNames.All
            let page = facts.AreaPage(area)
            where page is not null
            select new NavigationItem(AreaNames.ShortName(area), PageAddress.Of(page), IsArea: true);
        return
        [
            .. areas,
            new("Evidence", addresses.Contains("/evidence/") ? "/evidence/" : "/scenarios/", IsArea: false),
            new("Models", "/models/", IsArea: false),
            new("Benchmarks", "/benchmarks/", IsArea: false),
            new("Claims", "/claims/", IsArea: false),
            .. addresses.Contains("/method/") ? [new NavigationItem("Method", "/method/", IsArea: false)] : ImmutableArray<NavigationItem>.Empty,
        ];
    }
}
