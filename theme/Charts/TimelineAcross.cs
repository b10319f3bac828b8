using Survey;
using Theme.Components;
using Theme.Models;

namespace Theme.Charts;

/// <summary>Months from left to right, a band a side: named models in lanes, the others stacked in their month beneath.</summary>
internal static class TimelineAcross
{
    private const double Width = 940;
    private const double Left = 118;
    private const double Top = 30;
    private const double BandGap = 20;
    private const int MostInLine = 4;

    public static TimelineDrawing Of(TimelineChart chart, Phrases phrases)
    {
        var months = TimelineDrawing.Months(chart).ToList();
        var step = (Width - Left) / months.Count;
        double Middle(YearMonth month) => Left + ((months.IndexOf(month) + 0.5) * step);

        var (marks, texts, lines) = (new List<TimelineMark>(), new List<DrawnText>(), new List<TimelineLine>());
        var y = Top;
        foreach (var band in chart.Bands)
        {
            texts.Add(new(0, y + 16, band.Name, "band " + Words.Css(band.Role)));
            texts.Add(new(0, y + 31, phrases.Say("{0} in the data", band.Entries.Length), "second"));
            var named = Lanes(band, Middle, y + 12);
            var (others, bottom) = Stacks(band, Middle, named.Count == 0 ? y : named.Max(mark => mark.Y) + 8);
            marks.AddRange([.. named, .. others]);
            y = Math.Max(bottom, y + 34) + BandGap;
            lines.Add(new(0, y - (BandGap / 2), Width, y - (BandGap / 2), IsStrong: false));
        }

        lines.AddRange(months.Select((month, index) => new TimelineLine(Left + (index * step), month.Month == 1 ? 4 : Top - 4, Left + (index * step), y - (BandGap / 2), month.Month == 1)));
        texts.AddRange(months.Select(month => new DrawnText(Middle(month), Top - 9, TimelineDrawing.MonthText(month, "{0:MMM}", phrases), "second", "middle")));
        texts.AddRange(months.Where((month, index) => index == 0 || month.Month == 1)
            .Select(month => new DrawnText(Middle(month) - (step / 2) + 5, 10, TimelineDrawing.MonthText(month, "{0:yyyy}", phrases), "year")));
        return new(Width, y - (BandGap / 2) + 2, [.. marks], [.. lines], [.. texts]);
    }

    /// <summary>Each name in the first lane where it touches no other.</summary>
    private static List<TimelineMark> Lanes(TimelineBand band, Func<YearMonth, double> middle, double top)
    {
        var marks = new List<TimelineMark>();
        var lanes = new List<List<(double From, double To)>>();
        foreach (var entry in band.Entries.Where(entry => entry.IsNamed))
        {
            var (x, room) = (middle(entry.Model.Released), TimelineDrawing.RoomOf(entry));
            var isBefore = x + room > Width;
            var (from, to) = isBefore ? (x - room, x + 8) : (x - 8, x + room);
            var lane = lanes.FindIndex(taken => taken.TrueForAll(other => other.To <= from || other.From >= to));
            if (lane < 0)
            {
                lanes.Add([]);
                lane = lanes.Count - 1;
            }

            lanes[lane].Add((from, to));
            marks.Add(new(x, top + (lane * TimelineDrawing.LineHeight), entry, isBefore));
        }

        return marks;
    }

    private static (IEnumerable<TimelineMark> Marks, double Bottom) Stacks(TimelineBand band, Func<YearMonth, double> middle, double top)
    {
        var months = band.Entries.Where(entry => !entry.IsNamed).GroupBy(entry => entry.Model.Released).Select(month => (month.Key, Entries: month.ToList())).ToList();
        var marks =
            from month in months
            from item in month.Entries.Select((entry, index) => (entry, index))
            let inLine = Math.Min(MostInLine, month.Entries.Count - (item.index / MostInLine * MostInLine))
            select new TimelineMark(
                middle(month.Key) + (((item.index % MostInLine) - ((inLine - 1) / 2d)) * TimelineDrawing.Spacing),
                top + (TimelineDrawing.Spacing / 2) + 2 + (item.index / MostInLine * TimelineDrawing.Spacing),
                item.entry);
        var lines = months.Select(month => (month.Entries.Count + MostInLine - 1) / MostInLine).DefaultIfEmpty().Max();
        return (marks, top + 4 + (lines * TimelineDrawing.Spacing));
    }
}
