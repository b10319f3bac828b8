using System.Collections.Immutable;
using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>Draws a card of 1200 x 630 pixels, with fonts that come with this program: the same bytes on every machine of a kind.</summary>
internal static class CardDrawing
{
    /// <summary>Width in pixels.</summary>
    public const int Width = 1200;

    /// <summary>Height in pixels.</summary>
    public const int Height = 630;

    private const float Margin = 80;

    private const float LineY = 520;

    private static readonly SKColor Paper = SKColor.Parse("#fcfbf8");

    private static readonly SKColor Ink = SKColor.Parse("#1d1f23");

    private static readonly SKColor Muted = SKColor.Parse("#5c6068");

    private static readonly SKColor Hairline = SKColor.Parse("#d9d6cf");

    private static readonly SKColor Open = SKColor.Parse("#00705a");

    private static readonly SKColor ChatGpt = SKColor.Parse("#b04a00");

    private static readonly Lazy<SKTypeface> Serif = new(() => Load("serif.woff"));

    private static readonly Lazy<SKTypeface> Sans = new(() => Load("sans.woff"));

    /// <summary>The picture as a PNG.</summary>
    public static byte[] Png(CardModel card)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        var canvas = surface.Canvas;
        canvas.Clear(Paper);
        using var small = new SKFont(Sans.Value, 30);
        using var lead = new SKFont(Sans.Value, 36);
        using var large = new SKFont(Serif.Value, card.Title.Length > 40 ? 64 : 84);
        Write(canvas, card.SiteName, small, Muted, 100);
        var y = 130f;
        foreach (var line in Wrapped(card.Title, large, mostLines: 3))
        {
            Write(canvas, line, large, Ink, y += large.Size * 1.12f);
        }

        y += 24;
        foreach (var line in Wrapped(card.Lead ?? "", lead, mostLines: card.Marks.IsEmpty ? 4 : 2))
        {
            Write(canvas, line, lead, Muted, y += lead.Size * 1.3f);
        }

        if (!card.Marks.IsEmpty)
        {
            DrawLine(canvas, card.Marks, small);
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>A mark for each benchmark on one line: right of the middle the open model leads, left of it ChatGPT; hollow where a number was recalled.</summary>
    private static void DrawLine(SKCanvas canvas, ImmutableArray<CardMark> marks, SKFont font)
    {
        using var line = new SKPaint { Color = Hairline, StrokeWidth = 3, IsAntialias = true };
        canvas.DrawLine(Margin, LineY, Width - Margin, LineY, line);
        canvas.DrawLine(Width / 2f, LineY - 34, Width / 2f, LineY + 34, line);
        var reach = Math.Max(0.1, marks.Max(mark => Math.Abs(mark.Gap)));
        foreach (var mark in marks)
        {
            DrawMark(canvas, mark, (float)((Width / 2.0) + (mark.Gap / reach * ((Width / 2.0) - Margin - 16))));
        }

        const string Behind = "ChatGPT ahead";
        const string Ahead = "best open model ahead";
        var (left, right) = (Margin + font.MeasureText(Behind), Width - Margin - font.MeasureText(Ahead));
        Write(canvas, Behind, font, ChatGpt, LineY + 66);
        Write(canvas, Ahead, font, Open, LineY + 66, right);
        using var key = new SKFont(Sans.Value, 24);
        var says = marks.Any(mark => mark.IsDoubtful) ? "each mark is a benchmark; hollow: recalled" : "each mark is a benchmark";
        Write(canvas, says, key, Muted, LineY + 66, (left + right - key.MeasureText(says)) / 2);
    }

    private static void DrawMark(SKCanvas canvas, CardMark mark, float x)
    {
        using var shape = new SKPathBuilder();
        if (mark.Gap < 0)
        {
            shape.MoveTo(x, LineY - 15);
            shape.LineTo(x + 15, LineY);
            shape.LineTo(x, LineY + 15);
            shape.LineTo(x - 15, LineY);
            shape.Close();
        }
        else
        {
            shape.AddCircle(x, LineY, 13);
        }

        var colour = mark.Gap < 0 ? ChatGpt : mark.Gap > 0 ? Open : Muted;
        using var path = shape.Detach();
        using var inside = new SKPaint { Color = mark.IsDoubtful ? Paper : colour.WithAlpha(210), IsAntialias = true };
        canvas.DrawPath(path, inside);
        if (mark.IsDoubtful)
        {
            using var edge = new SKPaint { Color = colour, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 3 };
            canvas.DrawPath(path, edge);
        }
    }

    private static void Write(SKCanvas canvas, string text, SKFont font, SKColor colour, float y, float x = Margin)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawText(text, x, y, SKTextAlign.Left, font, paint);
    }

    /// <summary>Lines that fit between the margins; what does not fit into the last ends in an ellipsis.</summary>
    private static List<string> Wrapped(string text, SKFont font, int mostLines)
    {
        const float Room = Width - (2 * Margin);
        List<string> lines = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && font.MeasureText($"{lines[^1]} {word}") <= Room)
            {
                lines[^1] += " " + word;
            }
            else if (lines.Count < mostLines)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = lines[^1].TrimEnd('.', ',', ';', ':') + " …";
                break;
            }
        }

        return lines;
    }

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(CardDrawing).Assembly.GetManifestResourceStream(name)!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
