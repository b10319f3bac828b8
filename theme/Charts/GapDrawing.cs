using System.Collections.Immutable;
using Survey;
using Theme.Components;
using Theme.Models;

namespace Theme.Charts;

/// <summary>Draws the rows of an area: best open model, ChatGPT, GPT-4 on a line each.</summary>
internal static class GapDrawing
{
    private const double Head = 30;
    private const double HeadSpacing = 84;
    private const double Room = 24;

    private static ImmutableArray<DrawnText> NarrowHeads(Phrases phrases) =>
    [
        new(0, 11, "● " + phrases.Say("best open"), "head role-open"), new(104, 11, "◆ ChatGPT", "head role-chatgpt"), new(200, 11, "□ GPT-4", "head role-closed"),
    ];

    public static Drawing Of(GapGroup group, Sheet sheet)
    {
        var height = sheet.RowHeight(hasSecondLine: true);
        var top = Head + (sheet.IsNarrow ? 6 : 0);
        var rows = group.Rows.Select((row, index) => Row(row, top + (index * height), sheet)).ToImmutableArray();
        return new(sheet.Width, top + (rows.Length * height) + 24, rows)
        {
            Top = Head - 6,
            Left = sheet.X(0),
            Right = sheet.X(1),
            Ticks = [new(sheet.X(0), sheet.Phrases.Say("worst"), "", "middle"), new(sheet.X(0.5), ""), new(sheet.X(1), sheet.Phrases.Say("best of its scale"), "", sheet.IsNarrow ? "end" : "middle")],
            Heads = rows.IsEmpty ? [] : sheet.IsNarrow ? NarrowHeads(sheet.Phrases) : Heads(rows[0], sheet.Phrases),
        };
    }

    private static DrawnRow Row(GapRow row, double top, Sheet sheet)
    {
        var marks = Marks(row, sheet);
        var track = sheet.Track(top, hasSecondLine: true);
        var (first, last) = (marks.MinBy(mark => mark.Mark.X), marks.MaxBy(mark => mark.Mark.X));
        var leader = row.Gap > 0 ? ModelRole.Open : row.Gap < 0 ? ModelRole.ChatGpt : (ModelRole?)null;
        var second = row.Open.Number.ModelName + (row.Benchmark.HigherIsBetter ? "" : sheet.Phrases.Say(", lower is better"));
        var texts = sheet.Labels(top, row.Benchmark.Name, second, row.GapText, Words.Css(leader));
        return new(track, row.Address, sheet.Phrases.Say("{0}, scale {1}", row.Benchmark.Name, row.Scale),
        [
            .. texts,
            new(first.Mark.X - 9, track + 4, first.Text, "value", "end"),
            .. last == first ? ImmutableArray<DrawnText>.Empty : [new DrawnText(last.Mark.X + 9, track + 4, last.Text, "value")],
            .. marks.Where(mark => mark != first && mark != last && HasRoom(mark.Mark, marks))
                .Select(mark => new DrawnText(mark.Mark.X, track - 8, mark.Text, "value between", "middle")),
        ])
        {
            Line = (first.Mark.X, last.Mark.X),
            IsDashed = !row.IsSameSource,
            Ghosts = [.. row.Open.Others.Select(place => (sheet.X(place), ModelRole.Open)), .. row.ChatGpt.Others.Select(place => (sheet.X(place), ModelRole.ChatGpt))],
            Marks = [.. marks.Select(mark => mark.Mark).Reverse()],
        };
    }

    private static List<(DrawnMark Mark, string Text)> Marks(GapRow row, Sheet sheet)
    {
        var points = new List<(GapPoint Point, ModelRole Role)> { (row.Open, ModelRole.Open), (row.ChatGpt, ModelRole.ChatGpt) };
        if (row.Gpt4 is { } gpt4)
        {
            points.Add((gpt4, ModelRole.Closed));
        }

        return
        [
            .. points.Select(point => (
                new DrawnMark(sheet.X(point.Point.Position), point.Role, point.Point.Number.Address, Words.About(point.Point.Number, sheet.Phrases), point.Point.Number.IsRecalled),
                Words.Printed(point.Point.Number.Result) + (point.Point.Number.IsRecalled ? "?" : point.Point.Number.HasRemark ? "†" : ""))),
        ];
    }

    /// <summary>Whether a value can stand above its mark without touching what stands beside the others.</summary>
    private static bool HasRoom(DrawnMark mark, List<(DrawnMark Mark, string Text)> marks) =>
        marks.Where(other => other.Mark != mark).All(other => Math.Abs(other.Mark.X - mark.X) > Room);

    /// <summary>Names the marks of the first row, apart from each other, with a leader to each.</summary>
    private static ImmutableArray<DrawnText> Heads(DrawnRow first, Phrases phrases)
    {
        var marks = first.Marks.OrderBy(mark => mark.X).ToList();
        var places = marks.Select(mark => mark.X).ToArray();
        for (var index = 1; index < places.Length; index++)
        {
            places[index] = Math.Max(places[index], places[index - 1] + HeadSpacing);
        }

        var shift = places.Zip(marks, (place, mark) => place - mark.X).Sum() / places.Length;
        return
        [
            .. marks.Select((mark, index) => new DrawnText(places[index] - shift, 11, NameOf(mark.Role, phrases), "head " + Words.Css(mark.Role), "middle")
            {
                Leader = (mark.X, first.Y - 7),
            }),
        ];
    }

    private static string NameOf(ModelRole? role, Phrases phrases) => role switch { ModelRole.Open => phrases.Say("best open"), ModelRole.ChatGpt => "ChatGPT", _ => "GPT-4" };
}
