using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Sets the quoted numbers of a claim's open and closed models beside each other.</summary>
/// <remarks>On each benchmark of the claim, each open model meets each closed one. Where the claim rests on numbers of both, all of them are paired; where it lacks one side, the
/// nearest number of the data stands in. A claim that has an open model ahead or on a par, and that names ChatGPT, is about ChatGPT: GPT-4 is not paired then.</remarks>
/// <param name="facts">The facts.</param>
internal sealed class ClaimPairs(SiteFacts facts)
{
    /// <summary>Two numbers no further apart than this share of the scale count as level where the verdict says so.</summary>
    public const double LevelShare = 0.05;

    /// <summary>The pairs, by benchmark; none where the claim compares nothing.</summary>
    public ImmutableArray<ClaimPair> Of(Claim claim)
    {
        if (claim.Verdict is Verdict.None)
        {
            return [];
        }

        var evidence = claim.Evidence.Where(facts.Survey.ResultById.ContainsKey).Select(id => facts.Survey.ResultById[id]).ToList();
        return
        [
            .. from id in claim.Benchmarks.Concat(evidence.Select(result => result.Benchmark)).Distinct(StringComparer.Ordinal)
               let benchmark = facts.Survey.BenchmarkById[id]
               let own = evidence.Where(result => result.Benchmark == id).ToList()
               from open in Sides(benchmark, own, claim.OpenModels, IsOpen)
               from closed in Sides(benchmark, own, claim.ClosedModels, IsClosed(claim))
               from pair in Numbers(open, closed)
               select Pair(claim, benchmark, pair.Open, pair.Closed),
        ];
    }

    private static bool IsOpen(LanguageModel model) => model.Role is ModelRole.Open or ModelRole.Unreleased;

    private Func<LanguageModel, bool> IsClosed(Claim claim)
    {
        var named = claim.ClosedModels.Select(id => Family(facts.Survey.ModelById[id])).ToHashSet(StringComparer.Ordinal);
        var onlyChatGpt = claim.Verdict is not Verdict.ClosedAhead && named.Contains(nameof(ModelRole.ChatGpt));
        return model => onlyChatGpt ? model.Role is ModelRole.ChatGpt : !IsOpen(model) && named.Contains(Family(model));
    }

    /// <summary>Models that the survey does not tell apart: ChatGPT's versions, GPT-4's versions.</summary>
    private static string Family(LanguageModel model) =>
        model.Role is ModelRole.ChatGpt ? nameof(ModelRole.ChatGpt) : model.Id.StartsWith("gpt-4", StringComparison.Ordinal) ? "gpt-4" : model.Id;

    /// <summary>For each model or family of one side, the claim's own numbers, or else all that the data have.</summary>
    private IEnumerable<Side> Sides(Benchmark benchmark, List<Result> own, ImmutableArray<string> named, Func<LanguageModel, bool> belongs)
    {
        var found = own.Concat(Values.Trusted(facts.Survey.ResultsByBenchmark[benchmark.Id]).OrderBy(result => named.IndexOf(result.Model) is var place and >= 0 ? place : int.MaxValue))
            .Where(result => belongs(facts.Survey.ModelById[result.Model])).ToList();
        return
            from results in found.GroupBy(result => Family(facts.Survey.ModelById[result.Model]), StringComparer.Ordinal)
            let ofClaim = results.Where(own.Contains).Distinct().ToImmutableArray()
            where !ofClaim.IsEmpty || named.Any(id => Family(facts.Survey.ModelById[id]) == results.Key)
            select new Side(!ofClaim.IsEmpty, ofClaim.IsEmpty ? [.. results.Distinct()] : ofClaim);
    }

    private static IEnumerable<(Result Open, Result Closed)> Numbers(Side open, Side closed) =>
        open.IsOwn && closed.IsOwn
            ? from ofOpen in open.Results from ofClosed in closed.Results select (ofOpen, ofClosed)
            : NearestPair.Of(open.Results, closed.Results) is ({ } one, { } other) ? [(one, other)] : [];

    private ClaimPair Pair(Claim claim, Benchmark benchmark, Result open, Result closed)
    {
        var lead = benchmark.HigherIsBetter ? open.Value - closed.Value : closed.Value - open.Value;
        var span = Scale.Of(benchmark) is { } scale ? scale.High - scale.Low : Math.Abs(closed.Value);
        var closedRole = facts.Survey.ModelById[closed.Model].Role;
        var agrees = claim.Verdict switch
        {
            Verdict.OpenAhead => lead > 0,
            Verdict.ClosedAhead => lead < 0,
            _ => Math.Abs(lead) <= LevelShare * span,
        };
        return new()
        {
            Benchmark = facts.BenchmarkLink(benchmark.Id),
            Open = facts.Quote(open),
            Closed = facts.Quote(closed),
            ClosedRole = closedRole,
            LeadText = Values.Lead(open, closed, benchmark),
            Leader = lead > 0 ? ModelRole.Open : lead < 0 ? closedRole : null,
            Nearness = !NearestPair.AreOfOneDocument(open, closed) ? Nearness.None : open.Setting == closed.Setting ? Nearness.Setting : Nearness.Document,
            Agreement = agrees ? Agreement.Agrees : Agreement.Opposes,
        };
    }

    private sealed record Side(bool IsOwn, ImmutableArray<Result> Results);
}
