using System.Collections.Frozen;
using System.Net;
using Findings;
using SiteGen.Markup;
using SiteGen.Reading;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Finds what an <c>xref:</c> names: a page's own id, or <c>model/…</c>, <c>benchmark/…</c>, <c>claim/…</c>, <c>reference/…</c>, <c>scenario/…</c>, <c>area/…</c>;
/// and a page by its file, which a link beside it names.</summary>
/// <param name="facts">The facts.</param>
internal sealed class CrossReferences(SiteFacts facts)
{
    /// <summary>Everything that can be named, by id.</summary>
    public static FrozenDictionary<string, Link> TargetsOf(SiteFacts facts)
    {
        var targets = new Dictionary<string, Link>(StringComparer.Ordinal);
        foreach (var (id, link) in Facts(facts).Concat(Pages(facts)))
        {
            targets.TryAdd(id, link);
        }

        return targets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The link; null with SG0324 where there is no such id.</summary>
    public CrossReferenceFragment? Find(CrossReferenceSegment segment, FindingList findings)
    {
        var (id, anchor) = segment.Id.Split('#', 2) is [var before, var after] ? (before, "#" + after) : (segment.Id, "");
        if (!facts.Targets.TryGetValue(InAnyEdition(id, facts), out var target))
        {
            var isFile = IsFile(id);
            findings.Error("SG0324", segment.Place, isFile ? $"No page in this language has the file '{id}'." : $"No page has the id '{id}'.",
                $"Correct the link{Closest.Hint(id, facts.Targets.Keys.Where(known => IsFile(known) == isFile))}.");
            return null;
        }

        return new(target.Address + anchor, segment.Html.Length > 0 ? segment.Html : WebUtility.HtmlEncode(target.Text));
    }

    /// <summary>The file of a page stands for the page in the edition that is read: <c>pages/ja/trends.md</c> and <c>pages/trends.md</c> are one.</summary>
    private static string InAnyEdition(string id, SiteFacts facts)
    {
        var folder = $"pages/{facts.Site.Edition.Language}/";
        return id.StartsWith(folder, StringComparison.Ordinal) ? "pages/" + id[folder.Length..] : id;
    }

    private static bool IsFile(string id) => id.EndsWith(".md", StringComparison.Ordinal);

    private static IEnumerable<(string Id, Link Link)> Facts(SiteFacts facts) =>
    [
        .. facts.Survey.Models.Select(model => ("model/" + model.Id, facts.ModelLink(model.Id))),
        .. facts.Survey.Benchmarks.Select(benchmark => ("benchmark/" + benchmark.Id, facts.BenchmarkLink(benchmark.Id))),
        .. facts.Survey.Claims.Select(claim => ("claim/" + claim.Id, facts.ClaimLink(claim))),
        .. facts.Survey.References.Select(work => ("reference/" + work.Key, new Link(work.Title, EntryAddresses.Reference(work.Key)))),
        .. facts.Scenarios.Select(scenario => ("scenario/" + scenario.Id, new Link(scenario.Title, EntryAddresses.Scenario(scenario.Id)))),
        .. AreaNames.All.Select(area => ("area/" + AreaNames.Slug(area), facts.AreaLink(area))),
        .. Lists(),
    ];

    private static IEnumerable<(string Id, Link Link)> Lists() =>
        from list in new Link[]
        {
            new("Models", "/models/"), new("Benchmarks", "/benchmarks/"), new("Claims", "/claims/"), new("References", "/references/"), new("Scenarios", "/scenarios/"),
        }
        select (list.Address.Trim('/'), list);

    private static IEnumerable<(string Id, Link Link)> Pages(SiteFacts facts) =>
        from page in facts.Pages
        let link = new Link(page.FrontMatter.Title, PageAddress.InEdition(page))
        from id in new[] { page.FrontMatter.Xref, InAnyEdition(page.Path, facts) }
        where id is not null
        select (id, link);
}
