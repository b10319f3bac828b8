using System.Collections.Concurrent;
using System.Collections.Immutable;
using Evidence.Statistics;
using Findings;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Holds claims against the quoted numbers and the figures.</summary>
/// <param name="facts">The facts.</param>
/// <param name="findings">SG0104 for a scenario that there is none of, and what <see cref="ClaimMeasurements"/> finds.</param>
/// <param name="intervals">Intervals that another edition of the same site has computed already.</param>
internal sealed class ClaimReviews(SiteFacts facts, FindingList findings, ConcurrentDictionary<string, Interval?> intervals)
{
    private readonly ClaimPairs _pairs = new(facts);
    private readonly ClaimMeasurements _measurements = new(facts, findings, intervals);
    private readonly ClaimChecks _checks = new(facts);

    /// <summary>The review of a claim.</summary>
    public ClaimReview Of(Claim claim)
    {
        var (pairs, measured) = (_pairs.Of(claim), _measurements.Of(claim));
        return new(pairs, measured, _checks.Of(claim, pairs, measured))
        {
            Shown = [.. claim.Shown.Select(id => Scenario(claim, id)).OfType<Link>()],
            Commands = [.. _measurements.Missing(claim), .. Runs(claim)],
        };
    }

    private Link? Scenario(Claim claim, string id)
    {
        if (facts.Scenarios.FirstOrDefault(scenario => scenario.Id == id) is { } scenario)
        {
            return new(scenario.Title, EntryAddresses.Scenario(id));
        }

        findings.Error("SG0104", claim.Place, $"There is no scenario '{id}'.", $"Correct 'shown'{Closest.Hint(id, facts.Scenarios.Select(known => known.Id))}.");
        return null;
    }

    /// <summary>Commands that put the scenarios to the claim's own models, where the catalogue has them.</summary>
    private ImmutableArray<string> Runs(Claim claim) =>
    [
        .. from id in claim.Shown
           from model in facts.Catalogue.Models
           where claim.OpenModels.Contains(model.SurveyModel) || claim.ClosedModels.Contains(model.SurveyModel)
           select $"demos run --scenario {id} --model {model.Id}",
    ];
}
