using System.Globalization;
using Demos.Judging;
using Evidence.Recordings;

namespace Demos.Cli;

/// <summary>What to know of a judge before its numbers are believed.</summary>
internal static class JudgeSummary
{
    /// <summary>Such as <c>both orders agree on 3 of 8 (95 % interval 14 to 69 %), kappa 0.06, A preferred in 81 %</c>; null where no recording holds verdicts.</summary>
    /// <param name="recordings">Recordings of one judge.</param>
    public static string? Of(IEnumerable<Recording> recordings)
    {
        if (JudgeAgreement.Of(recordings) is not { } agreement)
        {
            return null;
        }

        var (same, kappa) = (agreement.Same, agreement.Kappa?.ToString("0.00", CultureInfo.InvariantCulture) ?? "none");
        return string.Create(CultureInfo.InvariantCulture,
            $"both orders agree on {same.Value * same.Count:0} of {same.Count} (95 % interval {same.Low * 100:0} to {same.High * 100:0} %), kappa {kappa}, A preferred in {agreement.ForA * 100:0} %");
    }
}
