using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Says how far a claim can be relied on: up to six checks, each of which holds or does not, with the reason in words.</summary>
/// <param name="facts">The facts; they know the language.</param>
internal sealed class ClaimChecks(SiteFacts facts)
{
    /// <summary>The checks that apply: a claim that compares nothing has no pairs to be checked.</summary>
    public ImmutableArray<ClaimCheck> Of(Claim claim, ImmutableArray<ClaimPair> pairs, ImmutableArray<ClaimMeasurement> measured)
    {
        var numbers = pairs.SelectMany(pair => new[] { pair.Open, pair.Closed }).DistinctBy(number => number.Result.Id).ToList();
        return claim.Verdict is Verdict.None
            ? [Read(claim), HasNumbers(claim)]
            : pairs.IsEmpty
                ? [Read(claim), new(false, facts.Say("No number of both sides was found, so nothing can be compared.")), Measured(measured)]
                : [Read(claim), Seen(numbers), Near(pairs), Points(pairs), Confirmed(numbers), Measured(measured)];
    }

    private ClaimCheck Read(Claim claim) => claim.Basis switch
    {
        ClaimBasis.CompanionTable => new(true, facts.Say("It was read in a table of the survey’s companion repository.")),
        ClaimBasis.Abstract => new(true, facts.Say("It was read in the survey’s abstract.")),
        ClaimBasis.SummaryArticle => new(false, facts.Say("That the survey says so was read in a summary by somebody else, not in the survey.")),
        _ => new(false, facts.Say("That the survey says so is recalled, not checked against its text.")),
    };

    private ClaimCheck HasNumbers(Claim claim) => claim.Evidence.IsEmpty
        ? new(false, facts.Say("No number was found for it in the sources read."))
        : Seen([.. claim.Evidence.Where(facts.Survey.ResultById.ContainsKey).Select(id => facts.Quote(facts.Survey.ResultById[id]))]);

    private ClaimCheck Seen(List<QuotedNumber> numbers) => numbers.Count(number => number.IsRecalled) switch
    {
        0 => new(true, facts.Say("Each of its numbers was seen in a document.")),
        var recalled => new(false, facts.Say("Recalled, and seen nowhere: {0} of {1} numbers.", recalled, numbers.Count)),
    };

    private ClaimCheck Near(ImmutableArray<ClaimPair> pairs)
    {
        var (settings, documents) = (pairs.Count(pair => pair.Nearness is Nearness.Document), pairs.Count(pair => pair.Nearness is Nearness.None));
        return settings + documents == 0
            ? new(true, facts.Say("The numbers that are compared come from one document and one setting."))
            : new(false, facts.Say("From one document and one setting: {0} of {1} pairs of numbers; from different settings: {2}; from different documents: {3}.",
                pairs.Length - settings - documents, pairs.Length, settings, documents));
    }

    private ClaimCheck Points(ImmutableArray<ClaimPair> pairs) => pairs.Count(pair => pair.Agreement is Agreement.Agrees) switch
    {
        var all when all == pairs.Length => new(true, facts.Say("Every pair of numbers points where the verdict does.")),
        var some => new(false, facts.Say("Pointing where the verdict does: {0} of {1} pairs of numbers.", some, pairs.Length)),
    };

    private ClaimCheck Confirmed(List<QuotedNumber> numbers)
    {
        var (confirmed, differing) = (numbers.Count(number => IsConfirmed(number.Result)), numbers.Count(number => number.Differences.Any(link => link.Side is DifferenceSide.Table)));
        return (numbers.Count - confirmed, differing) switch
        {
            (0, 0) => new(true, facts.Say("Each number was seen outside the survey’s tables, with the same value.")),
            (_, 0) => new(false, facts.Say("Seen outside the survey’s tables, with the same value: {0} of {1} numbers.", confirmed, numbers.Count)),
            _ => new(false, facts.Say("Seen outside the survey’s tables, with the same value: {0} of {1} numbers; in a difference between a table and its source: {2}.", confirmed, numbers.Count, differing)),
        };
    }

    /// <summary>Whether somebody else than the survey prints the same number of the same model.</summary>
    private bool IsConfirmed(Result result) => facts.Survey.ResultsByBenchmark[result.Benchmark]
        .Any(other => other.Model == result.Model && other.Status is ResultStatus.SeenInPrimarySource && other.Value.Equals(result.Value));

    private ClaimCheck Measured(ImmutableArray<ClaimMeasurement> measured)
    {
        var count = measured.CountBy(one => one.Agreement).ToDictionary();
        var agreeing = count.GetValueOrDefault(Agreement.Agrees);
        return measured.IsEmpty
            ? new(false, facts.Say("Nothing was measured here."))
            : agreeing == measured.Length
                ? new(true, facts.Say("What was measured here on the same items says so, its 95 % interval counted in."))
                : new(false, facts.Say("Measured here on the same items, the 95 % interval counted in: {0} of {1} comparisons say so; saying something else: {2}; leaving it open: {3}.",
                    agreeing, measured.Length, count.GetValueOrDefault(Agreement.Opposes), count.GetValueOrDefault(Agreement.Undecided)));
    }
}
