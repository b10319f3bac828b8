using System.Collections.Immutable;
using SiteGen.Reading;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>The pages that every page leads to: areas that have a page, then evidence, lists, and how it was done.</summary>
internal static class Navigation
{
    /// <summary>What the foot of every page leads to besides: texts that have a place in the order and are no area, the changelog, and the lists.</summary>
    public static ImmutableArray<Link> Foot(SiteFacts facts)
    {
        var texts =
            from page in facts.Pages
            where page.FrontMatter.Layout is "article" && page.FrontMatter.Order > 0 && !page.FrontMatter.IsUnlisted
            orderby page.FrontMatter.Order, page.FrontMatter.Title
            select new Link(page.FrontMatter.Title, PageAddress.InEdition(page));
        (Link Link, bool Exists)[] lists =
        [
            (new(facts.Say("Changelog"), ReadChangelog.Address), facts.HasChangelog),
            (new(facts.Say("Open models beside ChatGPT"), "/compare/"), Comparisons.Exist(facts.Survey)),
            (new(facts.Say("Data"), Addresses.Data), !facts.Survey.Results.IsEmpty || !facts.Figures.IsEmpty),
            (new(facts.Say("References"), "/references/"), !facts.Survey.References.IsEmpty),
        ];
        return [.. texts, .. lists.Where(list => list.Exists).Select(list => list.Link)];
    }

    public static ImmutableArray<NavigationItem> For(SiteFacts facts)
    {
        var addresses = facts.Pages.Select(PageAddress.InEdition).ToHashSet(StringComparer.Ordinal);
        var areas =
            from area in AreaNames.All
            let page = facts.AreaPage(area)
            where page is not null
            select new NavigationItem(AreaNames.ShortName(area), PageAddress.InEdition(page), IsArea: true);
        (string Text, string Address, bool Exists)[] others =
        [
            ("Evidence", "/evidence/", addresses.Contains("/evidence/")),
            ("Evidence", "/scenarios/", facts.HasEvidence && !addresses.Contains("/evidence/")),
            ("Models", "/models/", !facts.Survey.Models.IsEmpty),
            ("Benchmarks", "/benchmarks/", !facts.Survey.Benchmarks.IsEmpty),
            ("Claims", "/claims/", !facts.Survey.Claims.IsEmpty),
            ("Method", "/method/", addresses.Contains("/method/")),
        ];
        return [.. areas, .. others.Where(other => other.Exists).Select(other => new NavigationItem(other.Text, other.Address, IsArea: false))];
    }
}
