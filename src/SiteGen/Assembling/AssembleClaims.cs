using System.Collections.Immutable;
using SiteGen.Engine;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the lists of claims, by area and by verdict, and a page for each claim.</summary>
/// <param name="site">What all pages share.</param>
public sealed class AssembleClaims(SiteModel site) : IStep
{
    private const string DataFile = "data/claims.yaml";

    /// <inheritdoc/>
    public Phase Phase => Phase.Assemble;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var facts = SiteFacts.Of(context, site);
        var cards = new ClaimCards(facts).Of(facts.Survey.Claims);
        return cards.IsEmpty ? [] : Lists(facts, cards).Concat(Pages(facts, cards)).Select(page => new Document(DataFile, page));
    }

    /// <summary>A verdict as a reader would say it.</summary>
    internal static string VerdictName(Verdict verdict) => verdict switch
    {
        Verdict.OpenAhead => "Open model ahead",
        Verdict.OnPar => "On a par",
        Verdict.ClosedAhead => "Closed model ahead",
        _ => "Compares nothing",
    };

    private static IEnumerable<PageModel> Lists(SiteFacts facts, ImmutableArray<ClaimCard> cards)
    {
        var filters = Filters(cards);
        yield return List(facts, "/claims/", "Claims", "What the survey says, in neutral words, each claim with the numbers it rests on.", cards, filters);
        foreach (var area in AreaNames.All)
        {
            yield return List(facts, Addresses.ClaimsOf(area), $"Claims: {AreaNames.Name(area)}",
                $"What the survey says about {AreaNames.Name(area).ToLowerInvariant()}, each claim with its numbers.",
                [.. cards.Where(card => card.Claim.Area == area)], filters);
        }

        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            yield return List(facts, Addresses.ClaimsOf(verdict), $"Claims: {VerdictName(verdict).ToLowerInvariant()}",
                $"Claims of the survey by who leads: {VerdictName(verdict).ToLowerInvariant()}.",
                [.. cards.Where(card => card.Claim.Verdict == verdict)], filters);
        }
    }

    private static ImmutableArray<ListFilter> Filters(ImmutableArray<ClaimCard> cards) =>
    [
        new("All", "/claims/", cards.Length, ""),
        .. AreaNames.All.Select(area => new ListFilter(AreaNames.ShortName(area), Addresses.ClaimsOf(area), cards.Count(card => card.Claim.Area == area), "Area")),
        .. Enum.GetValues<Verdict>().Select(verdict =>
            new ListFilter(VerdictName(verdict), Addresses.ClaimsOf(verdict), cards.Count(card => card.Claim.Verdict == verdict), "Verdict")),
    ];

    private static ClaimsPage List(
        SiteFacts facts, string address, string title, string description, ImmutableArray<ClaimCard> cards, ImmutableArray<ListFilter> filters)
    {
        return new()
        {
            Site = facts.Site,
            Address = address,
            Title = title,
            Description = description,
            Source = DataFile,
            DataFiles = [DataFile],
            Cards = cards,
            Filters = filters,
        };
    }

    private static IEnumerable<PageModel> Pages(SiteFacts facts, ImmutableArray<ClaimCard> cards)
    {
        for (var index = 0; index < cards.Length; index++)
        {
            var claim = cards[index].Claim;
            yield return new ClaimPage
            {
                Site = facts.Site,
                Address = cards[index].Address,
                Title = claim.Text,
                Description = $"A claim of the survey, section {claim.SourceSection}: {VerdictName(claim.Verdict).ToLowerInvariant()}.",
                Source = DataFile,
                Sources = facts.SourcesOf(cards[index].Evidence.Select(evidence => evidence.Number.Result)),
                DataFiles = [DataFile, "data/results.yaml"],
                Card = cards[index],
                Area = facts.AreaLink(claim.Area),
                OpenModels = [.. claim.OpenModels.Select(facts.ModelLink)],
                ClosedModels = [.. claim.ClosedModels.Select(facts.ModelLink)],
                Benchmarks = [.. claim.Benchmarks.Select(facts.BenchmarkLink)],
                Previous = index == 0 ? null : new(cards[index - 1].Claim.Text, cards[index - 1].Address),
                Next = index + 1 == cards.Length ? null : new(cards[index + 1].Claim.Text, cards[index + 1].Address),
            };
        }
    }
}
