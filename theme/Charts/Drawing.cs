using System.Collections.Immutable;
using System.Globalization;
using Survey;

namespace Theme.Charts;

/// <summary>A chart of rows in pixels: a label, a track with marks, a text at the end.</summary>
internal sealed record Drawing(double Width, double Height, ImmutableArray<DrawnRow> Rows)
{
    /// <summary>Vertical lines with their labels at the foot.</summary>
    public ImmutableArray<DrawnTick> Ticks { get; init; } = [];

    /// <summary>Top of the vertical lines.</summary>
    public double Top { get; init; }

    /// <summary>Where tracks begin.</summary>
    public double Left { get; init; }

    /// <summary>Where tracks end.</summary>
    public double Right { get; init; }

    /// <summary>Texts above the first row that name its marks.</summary>
    public ImmutableArray<DrawnText> Heads { get; init; } = [];

    /// <summary>A number as SVG wants it, to a tenth of a pixel.</summary>
    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A row.</summary>
internal sealed record DrawnRow(double Y, string Href, string Title, ImmutableArray<DrawnText> Texts)
{
    /// <summary>The line between the outermost marks.</summary>
    public (double From, double To)? Line { get; init; }

    /// <summary>Whether the line joins numbers of different documents.</summary>
    public bool IsDashed { get; init; }

    /// <summary>The 95 % interval.</summary>
    public (double From, double To)? Whisker { get; init; }

    /// <summary>Small marks of values that were not taken.</summary>
    public ImmutableArray<(double X, ModelRole Role)> Ghosts { get; init; } = [];

    public ImmutableArray<DrawnMark> Marks { get; init; } = [];
}

/// <summary>A mark that leads somewhere.</summary>
internal sealed record DrawnMark(double X, ModelRole? Role, string Href, string Title, bool IsDoubtful);

/// <summary>A text; the anchor is <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
internal sealed record DrawnText(double X, double Y, string Text, string Css, string Anchor = "start")
{
    /// <summary>Where the text's leader line ends; null for none.</summary>
    public (double X, double Y)? Leader { get; init; }
}

/// <summary>A vertical line.</summary>
internal sealed record DrawnTick(double X, string Text, string Css = "", string Anchor = "middle");
