using System.Collections.Immutable;
using Theme.Components;
using Theme.Models;

namespace Theme.Charts;

/// <summary>Draws both win rates of each model on an axis from 0 to 100 percent.</summary>
internal static class LengthControlDrawing
{
    private const double Head = 30;

    private static readonly ImmutableArray<double> Steps = [0, 25, 50, 75, 100];

    public static Drawing Of(LengthControlChart chart, Sheet sheet)
    {
        var height = sheet.RowHeight(hasSecondLine: true);
        var rows = chart.Rows.Select((row, index) => Row(row, Head + (index * height), sheet)).ToImmutableArray();
        var first = chart.Rows[0].Rates;
        return new(sheet.Width, Head + (rows.Length * height) + 24, rows)
        {
            Top = Head - 4,
            Left = sheet.X(0),
            Right = sheet.X(1),
            Ticks = [.. Steps.Select(step => new DrawnTick(sheet.X(step / 100), $"{Drawing.N(step)} %", step == 50 ? "reference" : ""))],
            Heads =
            [
                new(X(Math.Min(first.Controlled, first.Plain), sheet) - 4, 13, sheet.Phrases.Say("length taken out"), "second", "end"),
                new(X(first.Plain, sheet), 13, sheet.Phrases.Say("plain"), "second", "middle"),
            ],
        };
    }

    private static DrawnRow Row(LengthControlRow row, double top, Sheet sheet)
    {
        var (rates, name) = (row.Rates, row.Model.Name);
        var (plain, controlled) = (X(rates.Plain, sheet), X(rates.Controlled, sheet));
        var track = sheet.Track(top, hasSecondLine: true);
        var place = row.Rise == 0 ? sheet.Phrases.Say("place {0} both ways", row.ControlledPlace) : sheet.Phrases.Say("place {0}, plain {1} {2}", row.ControlledPlace, row.PlainPlace, row.Rise > 0 ? "↑" : "↓");
        var title = sheet.Phrases.Say("{0}: {1} percent, plain {2} percent; answers of {3} characters on average", name, rates.Controlled, rates.Plain, rates.Characters);
        return new(track, row.Address, title,
        [
            .. sheet.Labels(top, name, place, Words.Signed(rates.Controlled - rates.Plain), Words.Css(row.Model.Role)),
            new(controlled - 10, track + 4, Words.Percent(rates.Controlled), "value", "end"),
            new(Math.Max(plain, controlled) + 8, track + 4, Words.Percent(rates.Plain), "value"),
        ])
        {
            Line = (controlled, plain),
            Ghosts = [(plain, row.Model.Role)],
            Marks = [new(controlled, row.Model.Role, row.Address, title, IsDoubtful: false)],
        };
    }

    private static double X(double percent, Sheet sheet) => sheet.X(percent / 100);
}
