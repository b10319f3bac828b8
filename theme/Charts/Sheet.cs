using System.Collections.Immutable;
using Theme.Models;

namespace Theme.Charts;

/// <summary>Where things stand on a drawing: wide with labels beside the tracks, narrow with labels above them.</summary>
internal sealed record Sheet
{
    private const double LetterWidth = 6.9;

    public static Sheet Wide { get; } = new() { Width = 940, Left = 325, Right = 835, LabelWidth = 285, IsNarrow = false };

    public static Sheet Narrow { get; } = new() { Width = 350, Left = 44, Right = 300, LabelWidth = 285, IsNarrow = true };

    /// <summary>What a drawing says.</summary>
    public Phrases Phrases { get; init; } = Phrases.English;

    public required double Width { get; init; }

    public required double Left { get; init; }

    public required double Right { get; init; }

    public required double LabelWidth { get; init; }

    public required bool IsNarrow { get; init; }

    /// <summary>The same in a language.</summary>
    public Sheet In(Phrases phrases) => this with { Phrases = phrases };

    /// <summary>Height of a row.</summary>
    public double RowHeight(bool hasSecondLine) => (IsNarrow, hasSecondLine) switch { (true, true) => 68, (true, false) => 44, (false, true) => 38, _ => 24 };

    /// <summary>Height of the track within a row that begins at <paramref name="top"/>.</summary>
    public double Track(double top, bool hasSecondLine) => top + (IsNarrow ? (hasSecondLine ? 46 : 29) : RowHeight(hasSecondLine) / 2);

    /// <summary>Place of a share of the axis.</summary>
    public double X(double share) => Left + (share * (Right - Left));

    /// <summary>The label of a row, in one or two lines, and the text at its end.</summary>
    public ImmutableArray<DrawnText> Labels(double top, string label, string? second, string? end, string endCss)
    {
        var hasSecond = second is not null;
        var first = IsNarrow ? top + 13 : Track(top, hasSecond) + (hasSecond ? -4 : 4);
        var texts = ImmutableArray.CreateBuilder<DrawnText>();
        texts.Add(new(0, first, Cut(label), "label"));
        if (second is not null)
        {
            texts.Add(new(0, first + 15, Cut(second), "second"));
        }

        if (end is not null)
        {
            texts.Add(new(Width, IsNarrow ? first : Track(top, hasSecond) + 4, end, "end " + endCss, "end"));
        }

        return texts.ToImmutable();
    }

    private string Cut(string text)
    {
        var most = (int)(LabelWidth / LetterWidth);
        return text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";
    }
}
