using System.Collections.Immutable;
using Theme.Components;
using Theme.Models;

namespace Theme.Charts;

/// <summary>Draws all values of a benchmark, a row per model.</summary>
internal static class BenchmarkDrawing
{
    private const double Head = 10;

    public static Drawing Of(BenchmarkChart chart, Sheet sheet)
    {
        var height = sheet.RowHeight(hasSecondLine: false);
        var rows = chart.Rows.Select((row, index) => Row(row, chart, Head + (index * height), sheet)).ToImmutableArray();
        return new(sheet.Width, Head + (rows.Length * height) + 24, rows)
        {
            Top = Head - 4,
            Left = sheet.X(0),
            Right = sheet.X(1),
            Ticks = [.. chart.Ticks.Select(tick => new DrawnTick(Place(tick, chart, sheet), Drawing.N(tick)))],
        };
    }

    private static DrawnRow Row(BenchmarkChartRow row, BenchmarkChart chart, double top, Sheet sheet)
    {
        var track = sheet.Track(top, hasSecondLine: false);
        var marks = row.Numbers
            .DistinctBy(number => number.Result.Value)
            .Select(number => new DrawnMark(Place(number.Result.Value, chart, sheet), row.Model.Role, number.Address, Words.About(number, sheet.Phrases), number.IsRecalled))
            .ToImmutableArray();
        var printed = Printed(row.Numbers.MinBy(number => number.Result.Value)!, row.Numbers.MaxBy(number => number.Result.Value)!);
        return new(track, row.Numbers[0].Address, row.Model.Name,
            [.. sheet.Labels(top, row.Model.Name, null, sheet.IsNarrow ? printed : null, ""), .. sheet.IsNarrow ? [] : Beside(marks, printed, track)])
        {
            Line = marks.Length > 1 ? (marks.Min(mark => mark.X), marks.Max(mark => mark.X)) : null,
            Marks = [.. marks.Reverse()],
        };
    }

    private static ImmutableArray<DrawnText> Beside(ImmutableArray<DrawnMark> marks, string printed, double track) =>
        [new(marks.Max(mark => mark.X) + 10, track + 4, printed, "value")];

    /// <summary>The only value, or the range of values.</summary>
    private static string Printed(QuotedNumber lowest, QuotedNumber highest)
    {
        var high = Words.Printed(highest.Result) + (highest.IsRecalled ? "?" : "");
        return lowest.Result.Value.Equals(highest.Result.Value) ? high : $"{Words.Printed(lowest.Result)}{(lowest.IsRecalled ? "?" : "")}\u2013{high}";
    }

    private static double Place(double value, BenchmarkChart chart, Sheet sheet) => sheet.X((value - chart.AxisLow) / (chart.AxisHigh - chart.AxisLow));
}
