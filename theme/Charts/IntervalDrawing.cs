using System.Collections.Immutable;
using Theme.Components;
using Theme.Models;

namespace Theme.Charts;

/// <summary>Draws shares with whiskers on an axis from 0 to 100 percent.</summary>
internal static class IntervalDrawing
{
    private const double Head = 22;

    private static readonly ImmutableArray<double> Steps = [0, 25, 50, 75, 100];

    public static Drawing Of(IntervalChart chart, Sheet sheet)
    {
        var height = sheet.RowHeight(hasSecondLine: false);
        var rows = chart.Rows.Select((row, index) => Row(row, Head + (index * height), sheet)).ToImmutableArray();
        return new(sheet.Width, Head + (rows.Length * height) + 24, rows)
        {
            Top = Head - 4,
            Left = sheet.X(0),
            Right = sheet.X(1),
            Ticks = [.. Steps.Select(step => new DrawnTick(sheet.X(step / 100), $"{Drawing.N(step)} %", step == chart.Reference ? "reference" : ""))],
            Heads = chart is { Reference: { } place, ReferenceText: { } text } ? [new(sheet.X(place / 100), 12, text, "second", "middle")] : [],
        };
    }

    private static DrawnRow Row(IntervalRow row, double top, Sheet sheet)
    {
        var (track, number) = (sheet.Track(top, hasSecondLine: false), row.Number);
        var text = $"{Words.Percent(number.Value)} [{Words.Percent(number.Low)}, {Words.Percent(number.High)}]";
        var title = $"{row.Label}: {text} %, n = {number.Count}" + (number.DidNotCount == 0 ? "" : sheet.Phrases.Say(", {0} did not count", number.DidNotCount));
        return new(track, number.Address, title, sheet.Labels(top, row.Label, null, text, "interval"))
        {
            Whisker = (sheet.X(number.Low / 100), sheet.X(number.High / 100)),
            Marks = [new(sheet.X(number.Value / 100), row.Role, number.Address, title, IsDoubtful: false)],
        };
    }
}
