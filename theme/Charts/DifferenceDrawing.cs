using System.Collections.Immutable;
using Theme.Components;
using Theme.Models;

namespace Theme.Charts;

/// <summary>Draws differences from a zero line: measured ones with their intervals first, then a row a benchmark under the name of its area.</summary>
internal static class DifferenceDrawing
{
    private const double Head = 26;
    private const double GroupHead = 30;
    private const double Foot = 24;

    public static Drawing Of(DifferenceChart chart, Sheet sheet)
    {
        var axis = Axis.Of(chart);
        var rows = ImmutableArray.CreateBuilder<DrawnRow>();
        var heads = ImmutableArray.CreateBuilder<DrawnText>();
        heads.AddRange(Sides(sheet, sheet.X(axis.Share(0))));
        var (y, height) = (Head, sheet.RowHeight(hasSecondLine: true));
        foreach (var (name, drawn) in Groups(chart, sheet, axis))
        {
            heads.Add(new(0, y + 20, name, "group"));
            y += GroupHead;
            foreach (var draw in drawn)
            {
                rows.Add(draw(y));
                y += height;
            }
        }

        return new(sheet.Width, y + Foot, rows.ToImmutable())
        {
            Top = Head - 6,
            Left = sheet.X(0),
            Right = sheet.X(1),
            Heads = heads.ToImmutable(),
            Ticks = [.. axis.Ticks(sheet.IsNarrow).Select(tick => new DrawnTick(sheet.X(axis.Share(tick)), Label(tick, sheet.Phrases), tick == 0 ? "zero" : ""))],
        };
    }

    private static IEnumerable<(string Name, IEnumerable<Func<double, DrawnRow>> Rows)> Groups(DifferenceChart chart, Sheet sheet, Axis axis)
    {
        if (!chart.Measured.IsEmpty)
        {
            yield return (sheet.Phrases.Say("Measured on the same items"), chart.Measured.Select(measured => (Func<double, DrawnRow>)(top => Row(measured, top, sheet, axis))));
        }

        foreach (var area in chart.Rows.GroupBy(row => row.Area))
        {
            yield return (area.Key, area.Select(row => (Func<double, DrawnRow>)(top => Row(row, top, sheet, axis))));
        }
    }

    private static DrawnRow Row(ComparisonRow row, double top, Sheet sheet, Axis axis)
    {
        var second = sheet.Phrases.Say("{0} against {1}, {2}", Printed(row.Open), Printed(row.ChatGpt), Bare(row.ChatGpt.ModelName)) + (row.Benchmark.HigherIsBetter ? "" : sheet.Phrases.Say(", lower is better"));
        var (zero, place) = (sheet.X(axis.Share(0)), sheet.X(axis.Share(row.Gap!.Value)));
        var title = $"{row.Benchmark.Name}: {second}; {row.LeadText}";
        return new(sheet.Track(top, hasSecondLine: true), row.Address, title, sheet.Labels(top, row.Benchmark.Name, second, row.LeadText, Words.Css(row.Leader)))
        {
            Line = (Math.Min(zero, place), Math.Max(zero, place)),
            IsDashed = row.Nearness is not Nearness.Setting,
            Marks = [new(place, row.Leader, row.Open.Address, title, row.IsRecalled)],
        };
    }

    private static DrawnRow Row(MeasuredDifference measured, double top, Sheet sheet, Axis axis)
    {
        double Place(double points) => sheet.X(axis.Share(points / 100));
        var second = sheet.Phrases.Say("against {0}, {1} items", measured.ChatGpt, measured.Count);
        return new(sheet.Track(top, hasSecondLine: true), measured.Source.Address, measured.Sentence, sheet.Labels(top, measured.Name, second, Words.Signed(measured.Value), Words.Css(measured.Leader)))
        {
            Whisker = (Place(measured.Low), Place(measured.High)),
            Marks = [new(Place(measured.Value), measured.Leader, measured.Source.Address, measured.Sentence, IsDoubtful: false)],
        };
    }

    private static ImmutableArray<DrawnText> Sides(Sheet sheet, double zero)
    {
        var (chatGpt, open) = ("◆ " + sheet.Phrases.Say("ChatGPT ahead"), sheet.Phrases.Say("open model ahead") + " ●");
        return sheet.IsNarrow
            ? [new(0, 12, chatGpt, "head role-chatgpt"), new(sheet.Width, 12, open, "head role-open", "end")]
            : [new(zero - 10, 12, chatGpt, "head role-chatgpt", "end"), new(zero + 10, 12, open, "head role-open")];
    }

    private static string Printed(QuotedNumber number) => Words.Printed(number.Result) + (number.IsRecalled ? "?" : number.HasRemark ? "†" : "");

    /// <summary>A name without what stands in brackets behind it: there is little room.</summary>
    private static string Bare(string name) => name.Split(" (")[0];

    private static string Label(int tick, Phrases phrases) => tick switch { 0 => phrases.Say("level"), > 0 => $"+{tick} %", _ => $"\u2212{-tick} %" };

    /// <summary>From where to where, as shares of a benchmark's scale; always over zero.</summary>
    private readonly record struct Axis(double Low, double High)
    {
        private const double Least = 0.05;

        public static Axis Of(DifferenceChart chart)
        {
            var ends = chart.Rows.Select(row => row.Gap!.Value).Concat(chart.Measured.SelectMany(measured => new[] { measured.Low / 100, measured.High / 100 })).ToList();
            return new(Math.Min(-Least, Math.Floor(ends.Min() * 20) / 20), Math.Max(Least, Math.Ceiling(ends.Max() * 20) / 20));
        }

        public double Share(double gap) => (gap - Low) / (High - Low);

        public double Share(int percent) => Share(percent / 100d);

        /// <summary>In percent of the scale, at most some six of them, or three where it is narrow.</summary>
        public ImmutableArray<int> Ticks(bool isNarrow)
        {
            var span = (High - Low) * 100;
            var step = new[] { 5, 10, 20, 50 }.First(step => span / step <= (isNarrow ? 4 : 7) || step == 50);
            var (low, high) = ((int)Math.Round(Low * 100), (int)Math.Round(High * 100));
            return [.. Enumerable.Range(low, high - low + 1).Where(percent => percent % step == 0)];
        }
    }
}
