using System.Collections.Immutable;
using Theme.Models;

namespace Theme.Charts;

/// <summary>Months from top to bottom: named models in lines, the others in a row beneath.</summary>
internal static class TimelineDown
{
    private const double Width = 350;
    private const double Left = 78;
    private const double MonthGap = 8;

    public static TimelineDrawing Of(TimelineChart chart, Phrases phrases)
    {
        var (marks, texts, lines) = (new List<TimelineMark>(), new List<DrawnText>(), new List<TimelineLine>());
        var entries = chart.Bands.SelectMany(band => band.Entries).ToLookup(entry => entry.Model.Released);
        var y = 0d;
        foreach (var month in TimelineDrawing.Months(chart))
        {
            lines.Add(new(0, y + 1, Width, y + 1, month.Month == 1));
            texts.Add(new(0, y + 19, TimelineDrawing.MonthText(month, "{0:MMM yyyy}", phrases), "second"));
            y = Month([.. entries[month]], marks, y + 5) + MonthGap;
        }

        return new(Width, y, [.. marks], [.. lines], [.. texts]);
    }

    /// <summary>Adds the marks of a month, and returns where it ends.</summary>
    private static double Month(ImmutableArray<TimelineEntry> entries, List<TimelineMark> marks, double top)
    {
        var y = top;
        foreach (var entry in entries.Where(entry => entry.IsNamed))
        {
            marks.Add(new(Left, y + 9, entry));
            y += TimelineDrawing.LineHeight;
        }

        var others = entries.Where(entry => !entry.IsNamed).ToList();
        marks.AddRange(others.Select((entry, index) => new TimelineMark(Left + (index * (TimelineDrawing.Spacing + 1)), y + 9, entry)));
        return others.Count > 0 || entries.IsEmpty ? y + TimelineDrawing.LineHeight : y;
    }
}
