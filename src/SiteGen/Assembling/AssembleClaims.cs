using System.Collections.Concurrent;
using System.Collections.Immutable;
using Evidence.Statistics;
using SiteGen.Engine;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the lists of claims, by area and by verdict, and a page for each claim.</summary>
/// <param name="site">What all pages share.</param>
/// <param name="intervals">Intervals of measured differences: they take a while, and all editions show the same.</param>
public sealed class AssembleClaims(SiteModel site, ConcurrentDictionary<string, Interval?> intervals) : IStep
{
    internal const string DataFile = "data/claims.yaml";

    /// <inheritdoc/>
    public Phase Phase => Phase.Assemble;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var facts = SiteFacts.Of(context, site);
        var reviews = new ClaimReviews(facts, context.Findings, intervals);
        var cards = InParallel.Map(new ClaimCards(facts).Of(facts.Survey.Claims), card => card with { Review = reviews.Of(card.Claim) }, context.CancellationToken);
        return cards.IsEmpty ? [] : new ClaimLists(facts, cards).All.Concat<PageModel>(Pages(facts, cards)).Select(page => new Document(DataFile, page));
    }

    /// <summary>A verdict as a reader would say it.</summary>
    internal static string VerdictName(Verdict verdict) => verdict switch
    {
        Verdict.OpenAhead => "Open model ahead",
        Verdict.OnPar => "On a par",
        Verdict.ClosedAhead => "Closed model ahead",
        _ => "Compares nothing",
    };

    private static IEnumerable<ClaimPage> Pages(SiteFacts facts, ImmutableArray<ClaimCard> cards)
    {
        for (var index = 0; index < cards.Length; index++)
        {
            var (card, claim, review) = (cards[index], cards[index].Claim, cards[index].Review!);
            yield return new ClaimPage
            {
                Site = facts.Site,
                Address = card.Address,
                Title = claim.Text,
                Description = facts.Say("A claim of the survey, section {0}: {1}.", claim.SourceSection, facts.Say(VerdictName(claim.Verdict))),
                Source = DataFile,
                Sources = facts.SourcesOf(card.Evidence.Select(evidence => evidence.Number.Result).Concat(review.Pairs.SelectMany(pair => new[] { pair.Open.Result, pair.Closed.Result }))),
                DataFiles = [DataFile, "data/results.yaml", .. review.Measured.Select(measured => $"evidence/{measured.Source.Text}.csv").Distinct()],
                Card = card,
                Review = review,
                LevelPercent = ClaimMeasurements.LevelPoints,
                Area = facts.AreaLink(claim.Area),
                OpenModels = [.. claim.OpenModels.Select(facts.ModelLink)],
                ClosedModels = [.. claim.ClosedModels.Select(facts.ModelLink)],
                Benchmarks = [.. claim.Benchmarks.Select(facts.BenchmarkLink)],
                Previous = index == 0 ? null : facts.ClaimLink(cards[index - 1].Claim),
                Next = index + 1 == cards.Length ? null : facts.ClaimLink(cards[index + 1].Claim),
            };
        }
    }
}
