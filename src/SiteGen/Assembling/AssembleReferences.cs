using SiteGen.Engine;
using SiteGen.Reading;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the list of works, each with the places that cite it.</summary>
/// <param name="site">What all pages share.</param>
public sealed class AssembleReferences(SiteModel site) : IStep
{
    private const string DataFile = "data/references.bib";

    /// <inheritdoc/>
    public Phase Phase => Phase.Assemble;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var facts = SiteFacts.Of(context, site);
        if (facts.Survey.References.IsEmpty)
        {
            return [];
        }

        var citedBy = CitedBy(facts);
        var results = facts.Survey.Results.CountBy(result => result.Source.Bib).ToDictionary(StringComparer.Ordinal);
        var entries = facts.Survey.References
            .OrderBy(Citations.ShortAuthors, StringComparer.OrdinalIgnoreCase)
            .ThenBy(work => work.Year, StringComparer.Ordinal)
            .ThenBy(work => work.Key, StringComparer.Ordinal)
            .Select(work => new ReferenceEntry(work, Citations.AllAuthors(work), Citations.VenueOf(work), Citations.LinkOf(work), [.. citedBy[work.Key].Distinct()], results.GetValueOrDefault(work.Key)));
        var page = new ReferencesPage
        {
            Site = facts.Site,
            Address = "/references/",
            Title = "References",
            Description = "Every work that this site cites, with the pages, claims and results that rest on it.",
            Source = DataFile,
            DataFiles = [DataFile],
            Entries = [.. entries],
        };
        return [new Document(DataFile, page)];
    }

    private static ILookup<string, Link> CitedBy(SiteFacts facts)
    {
        var fromPages =
            from page in facts.Pages
            from key in page.Cites
            select (key, new Link(page.FrontMatter.Title, PageAddress.InEdition(page)));
        var fromClaims =
            from claim in facts.Survey.Claims
            from id in claim.Evidence
            where facts.Survey.ResultById.ContainsKey(id)
            select (facts.Survey.ResultById[id].Source.Bib, new Link(facts.Say(claim.Basis is ClaimBasis.Recalled ? "Claim {0} (recalled)" : "Claim {0}", claim.Id), EntryAddresses.Claim(claim.Id)));
        var fromModels = facts.Survey.Models.Select(model => (model.Bib, facts.ModelLink(model.Id)));
        var fromBenchmarks = facts.Survey.Benchmarks.Select(benchmark => (benchmark.Bib, facts.BenchmarkLink(benchmark.Id)));
        return fromPages.Concat(fromClaims).Concat(fromModels).Concat(fromBenchmarks).ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }
}
