using System.Collections.Immutable;
using System.Globalization;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the picture of all values of a benchmark.</summary>
internal static class BenchmarkCharts
{
    private const int Steps = 5;

    /// <summary>The chart; null where fewer than two models have a value.</summary>
    public static BenchmarkChart? Of(SiteFacts facts, Benchmark benchmark)
    {
        var results = facts.Survey.ResultsByBenchmark[benchmark.Id].ToList();
        var rows = Values.BestFirst(results, benchmark)
            .GroupBy(result => result.Model, StringComparer.Ordinal)
            .Select(group => new BenchmarkChartRow(facts.Survey.ModelById[group.Key], [.. group.Select(facts.Quote)]))
            .ToImmutableArray();
        if (rows.Length < 2)
        {
            return null;
        }

        var (low, high, step) = Axis(results.Min(result => result.Value), results.Max(result => result.Value), Scale.Of(benchmark));
        var best = rows[0];
        return new()
        {
            Id = "values",
            Title = $"{best.Model.Name} has the best value on {benchmark.Name}: {best.Numbers[0].Result.Printed}",
            Description = "One line a model, best first; a model with several values from several sources has several marks. Filled circle: open model; "
                + "hollow circle: no public weights known; diamond: ChatGPT; open square: other closed model. A dashed mark is recalled and was not seen.",
            Rows = rows,
            AxisLow = low,
            AxisHigh = high,
            Ticks = [.. Enumerable.Range(0, (int)Math.Round((high - low) / step) + 1).Select(index => Math.Round(low + (index * step), 6))],
            AxisText = AxisText(benchmark, low, high),
        };
    }

    private static (double Low, double High, double Step) Axis(double smallest, double largest, Scale? scale)
    {
        var span = Math.Max(largest - smallest, Math.Abs(largest) * 0.05);
        var rough = span == 0 ? 1 : span / Steps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        var low = Math.Floor(smallest / step) * step;
        var high = Math.Ceiling(largest / step) * step;
        return (scale is { } s ? Math.Max(low, s.Low) : low, high == low ? high + step : high, step);
    }

    private static string AxisText(Benchmark benchmark, double low, double high)
    {
        var direction = benchmark.HigherIsBetter ? "higher is better" : "lower is better";
        var cut = Scale.Of(benchmark) is { } scale && (low > scale.Low || high < scale.High)
            ? string.Create(CultureInfo.InvariantCulture, $"; the axis shows {low} to {high} of a scale from {scale}")
            : "";
        return $"{char.ToUpperInvariant(benchmark.Metric[0])}{benchmark.Metric[1..]}; {direction}{cut}";
    }
}
