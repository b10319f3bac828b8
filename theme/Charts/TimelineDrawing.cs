using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace Theme.Charts;

/// <summary>A timeline in pixels.</summary>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Marks">One a model.</param>
/// <param name="Lines">Between months.</param>
/// <param name="Texts">Names of bands and months.</param>
internal sealed record TimelineDrawing(double Width, double Height, ImmutableArray<TimelineMark> Marks, ImmutableArray<TimelineLine> Lines, ImmutableArray<DrawnText> Texts)
{
    /// <summary>Space from mark to mark.</summary>
    public const double Spacing = 12;

    /// <summary>Height of a line with a name.</summary>
    public const double LineHeight = 17;

    /// <summary>Space between a mark and its name.</summary>
    public const double NameGap = 9;

    private const double LetterWidth = 6.6;

    private const int LongName = 26;

    /// <summary>Wide: months from left to right. Narrow: months from top to bottom.</summary>
    public static TimelineDrawing Of(TimelineChart chart, Sheet sheet) => sheet.IsNarrow ? TimelineDown.Of(chart, sheet.Phrases) : TimelineAcross.Of(chart, sheet.Phrases);

    /// <summary>Every month that is drawn.</summary>
    public static IEnumerable<YearMonth> Months(TimelineChart chart)
    {
        for (var month = chart.First; month.CompareTo(chart.Last) <= 0; month = month.Month == 12 ? new(month.Year + 1, 1) : new(month.Year, month.Month + 1))
        {
            yield return month;
        }
    }

    /// <summary>Room that a mark with its name takes.</summary>
    public static double RoomOf(TimelineEntry entry) => NameGap + (NameOf(entry).Length * LetterWidth) + 8;

    /// <summary>The name; a long one without what stands in brackets.</summary>
    public static string NameOf(TimelineEntry entry) => entry.Model.Name is { Length: > LongName } name ? name.Split(" (")[0] : entry.Model.Name;

    public static string MonthText(YearMonth month, string format, Phrases phrases) => phrases.Say(format, new DateOnly(month.Year, month.Month, 1));
}

/// <summary>A model on the drawing.</summary>
/// <param name="X">Middle of the mark.</param>
/// <param name="Y">Middle of the mark.</param>
/// <param name="Entry">The model.</param>
/// <param name="IsNameBefore">Whether the name stands left of the mark.</param>
internal sealed record TimelineMark(double X, double Y, TimelineEntry Entry, bool IsNameBefore = false);

/// <summary>A thin line.</summary>
internal sealed record TimelineLine(double X1, double Y1, double X2, double Y2, bool IsStrong);
