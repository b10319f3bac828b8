using System.Globalization;
using Evidence.Recordings;

namespace Demos.Retrieval;

/// <summary>Says in a few words what became of the quotations.</summary>
internal static class QuotationSummary
{
    /// <summary>Such as <c>quotations: 2 supported, 1 fabricated</c>.</summary>
    public static string Of(IReadOnlyList<QuotationVerdict> verdicts) => verdicts.Count == 0
        ? "no quotation"
        : "quotations: " + string.Join(", ", Enum.GetValues<QuotationVerdict>()
            .Select(verdict => (verdict, count: verdicts.Count(other => other == verdict)))
            .Where(pair => pair.count > 0)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.count} {pair.verdict.ToString().ToLowerInvariant()}")));
}
