using Evidence.Recordings;
using Evidence.Statistics;

namespace Demos.Judging;

/// <summary>How far a judge agrees with itself when the order of the answers is swapped. To stand beside every number that it gave.</summary>
/// <param name="Same">Share of samples with the same verdict in both orders, with Wilson's interval.</param>
/// <param name="Kappa">Cohen's kappa between the orders; null where both always say the same one thing.</param>
/// <param name="ForA">Share of all requests in which the answer that stood first was preferred; ties count as not.</param>
public sealed record JudgeAgreement(Interval Same, double? Kappa, double ForA)
{
    /// <summary>The agreement over the recordings of one judge that hold two verdicts; null where none does.</summary>
    public static JudgeAgreement? Of(IEnumerable<Recording> recordings)
    {
        List<Verdict> verdicts = [.. recordings.Where(recording => recording.Repeat is null).Select(Verdict.Of).OfType<Verdict>()];
        return WilsonInterval.Of(verdicts.Count(verdict => verdict.IsConsistent), verdicts.Count) is not { } same
            ? null
            : new(
                same,
                CohenKappa.Of([.. verdicts.Select(verdict => (verdict.Straight, verdict.Swapped))]),
                verdicts.Sum(verdict => (verdict.Straight is Preference.First ? 1 : 0) + (verdict.Swapped is Preference.Second ? 1 : 0)) / (2.0 * verdicts.Count));
    }
}
