using System.Collections.Immutable;
using System.Globalization;
using Survey;

namespace SiteGen.Assembling;

/// <summary>Which value is better, and how far apart two are.</summary>
internal static class Values
{
    /// <summary>Decimals that a value is printed with.</summary>
    public static int Decimals(string printed) => printed.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? printed.Length - point - 1 : 0;

    /// <summary>Results, best first; ties stay in the order of the data.</summary>
    public static IEnumerable<Result> BestFirst(IEnumerable<Result> results, Benchmark benchmark) =>
        benchmark.HigherIsBetter ? results.OrderByDescending(result => result.Value) : results.OrderBy(result => result.Value);

    /// <summary>Numbers that somebody saw; recalled ones only where there are no others.</summary>
    public static ImmutableArray<Result> Trusted(IEnumerable<Result> results)
    {
        var all = results.ToImmutableArray();
        var seen = all.Where(result => result.Status is not ResultStatus.RecalledUnverified).ToImmutableArray();
        return seen.IsEmpty ? all : seen;
    }

    /// <summary>The lead of one number over another in the unit of the benchmark, signed so that plus is better, with the decimals of the finer one.</summary>
    public static string Lead(Result one, Result other, Benchmark benchmark)
    {
        var difference = decimal.Parse(one.Printed, CultureInfo.InvariantCulture) - decimal.Parse(other.Printed, CultureInfo.InvariantCulture);
        var lead = benchmark.HigherIsBetter ? difference : -difference;
        var digits = "F" + Math.Max(Decimals(one.Printed), Decimals(other.Printed)).ToString(CultureInfo.InvariantCulture);
        var size = Math.Abs(lead).ToString(digits, CultureInfo.InvariantCulture);
        return lead > 0 ? "+" + size : lead < 0 ? "\u2212" + size : "\u00b1" + size;
    }
}
