using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace Theme.Charts;

/// <summary>Draws only the differences: a strip per area, a mark per benchmark, zero where both are level.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Rows">One strip an area.</param>
/// <param name="Ticks">Vertical lines.</param>
/// <param name="Zero">Where both are level.</param>
internal sealed record StripDrawing(double Width, double Height, ImmutableArray<Strip> Rows, ImmutableArray<DrawnTick> Ticks, double Zero)
{
    /// <summary>Top of the vertical lines.</summary>
    public const double Top = 26;

    private const double Bin = 10.5;

    public static StripDrawing Of(GapChart chart, bool isNarrow, Phrases phrases)
    {
        var (width, left, right) = isNarrow ? (350d, 16d, 334d) : (940d, 330d, 800d);
        var gaps = chart.Groups.SelectMany(group => group.Rows).Select(row => row.Gap).ToList();
        var low = Math.Min(-0.1, Math.Floor(gaps.Min() * 10) / 10);
        var high = Math.Max(0.1, Math.Ceiling(gaps.Max() * 10) / 10);
        double X(double gap) => left + ((gap - low) / (high - low) * (right - left));

        var rows = ImmutableArray.CreateBuilder<Strip>();
        var y = Top + 4;
        foreach (var group in chart.Groups)
        {
            var strip = Strip(group, y, X, isNarrow);
            rows.Add(strip);
            y += strip.Height;
        }

        var last = (int)Math.Floor(high * 5) * 2;
        var ticks = Enumerable.Range((int)Math.Round(low * 10), (int)Math.Round((high - low) * 10) + 1).Where(tenth => tenth % 2 == 0)
            .Select(tenth => new DrawnTick(X(tenth / 10d), Label(tenth, phrases) + (tenth == last && !isNarrow ? phrases.Say(" of its scale") : ""), tenth == 0 ? "zero" : ""));
        return new(width, y + 26, rows.ToImmutable(), [.. ticks], X(0));
    }

    private static Strip Strip(GapGroup group, double top, Func<double, double> x, bool isNarrow)
    {
        var bins = group.Rows.GroupBy(row => BinOf(x(row.Gap) - x(0))).ToDictionary(bin => bin.Key, bin => bin.ToList());
        var tallest = bins.Values.Max(bin => bin.Count);
        var head = isNarrow ? 38 : 0;
        var height = head + Math.Max(isNarrow ? 26 : 46, (tallest * Bin) + 16);
        var middle = top + head + ((height - head) / 2);
        var marks =
            from bin in bins.OrderBy(bin => bin.Key)
            from item in bin.Value.Select((row, index) => (row, index))
            select new StripMark(x(0) + ((bin.Key - (Math.Sign(bin.Key) / 2d)) * Bin), middle + ((item.index - ((bin.Value.Count - 1) / 2d)) * Bin), item.row);
        return new(group, top, middle, height, [.. marks]);
    }

    /// <summary>Bins on both sides of zero, so that no mark steps over to the other side: 0 is level, 1 the first to the right.</summary>
    private static int BinOf(double distance) => distance > 0 ? (int)Math.Floor(distance / Bin) + 1 : distance < 0 ? (int)Math.Ceiling(distance / Bin) - 1 : 0;

    private static string Label(int tenth, Phrases phrases) => tenth == 0 ? phrases.Say("level") : tenth > 0 ? $"+{tenth * 10} %" : $"\u2212{-tenth * 10} %";
}

/// <summary>The strip of an area.</summary>
internal sealed record Strip(GapGroup Group, double Top, double Middle, double Height, ImmutableArray<StripMark> Marks);

/// <summary>A benchmark on a strip.</summary>
internal sealed record StripMark(double X, double Y, GapRow Row)
{
    /// <summary>The side that leads; null where both are level.</summary>
    public ModelRole? Leader => Row.Gap > 0 ? ModelRole.Open : Row.Gap < 0 ? ModelRole.ChatGpt : null;
}
