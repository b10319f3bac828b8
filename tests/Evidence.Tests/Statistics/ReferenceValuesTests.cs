using System.Text.Json;
using Common;
using Evidence.Statistics;

namespace Evidence.Tests.Statistics;

/// <summary>Our numbers against those of statsmodels, scipy and rouge-score, to 1e-9.</summary>
public sealed class ReferenceValuesTests
{
    [Fact]
    public void Wilson_intervals_agree()
    {
        foreach (var row in Read("wilson_95"))
        {
            var interval = WilsonInterval.Of(row.GetProperty("successes").GetInt32(), row.GetProperty("trials").GetInt32())!.Value;

            AssertClose(row.GetProperty("low").GetDouble(), interval.Low);
            AssertClose(row.GetProperty("high").GetDouble(), interval.High);
        }
    }

    [Fact]
    public void McNemar_p_values_agree()
    {
        foreach (var row in Read("mcnemar_exact"))
        {
            AssertClose(row.GetProperty("p").GetDouble(),
                McNemarTest.PValue(row.GetProperty("only_first_right").GetInt32(), row.GetProperty("only_second_right").GetInt32()));
        }
    }

    [Fact]
    public void Holm_adjusted_p_values_agree()
    {
        foreach (var row in Read("holm"))
        {
            var adjusted = HolmCorrection.Adjust([.. row.GetProperty("p").EnumerateArray().Select(p => p.GetDouble())]);

            Assert.All(row.GetProperty("adjusted").EnumerateArray().Zip(adjusted), pair => AssertClose(pair.First.GetDouble(), pair.Second));
        }
    }

    [Fact]
    public void RougeL_agrees()
    {
        foreach (var row in Read("pairs", "rouge.json"))
        {
            AssertClose(row.GetProperty("rougeL").GetProperty("f1").GetDouble(), TextOverlap.RougeL(row.GetProperty("answer").GetString()!, row.GetProperty("reference").GetString()!));
        }
    }

    private static IReadOnlyList<JsonElement> Read(string table, string file = "statistics.json")
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Evidence.Tests", "Statistics", file)));
        var rows = json.RootElement.GetProperty(table).Clone().EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        return rows;
    }

    private static void AssertClose(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Max(Math.Abs(expected), 1e-300) || Math.Abs(expected - actual) < 1e-15, $"{expected:R} and {actual:R}");
}
