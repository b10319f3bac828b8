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
        foreach (var line in Wrapped(card.Lead ?? "", lead, mostLines: card.Gaps.IsEmpty ? 4 : 2))
        {
            Write(canvas, line, lead, Muted, y += lead.Size * 1.3f);
        }

        if (!card.Gaps.IsEmpty)
        {
            DrawGaps(canvas, [.. card.Gaps], small);
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>A mark for each benchmark on one line: right of the middle the open model leads, left of it ChatGPT.</summary>
    private static void DrawGaps(SKCanvas canvas, double[] gaps, SKFont font)
    {
        const float Y = 520;
        using var line = new SKPaint { Color = Hairline, StrokeWidth = 3, IsAntialias = true };
        canvas.DrawLine(Margin, Y, Width - Margin, Y, line);
        canvas.DrawLine(Width / 2f, Y - 34, Width / 2f, Y + 34, line);
        var reach = Math.Max(0.1, gaps.Max(Math.Abs));
        foreach (var gap in gaps)
        {
            var x = (float)((Width / 2.0) + (gap / reach * ((Width / 2.0) - Margin - 16)));
            using var paint = new SKPaint { Color = (gap < 0 ? ChatGpt : Open).WithAlpha(210), IsAntialias = true };
            if (gap < 0)
            {
                using var diamond = new SKPathBuilder();
                diamond.MoveTo(x, Y - 15);
                diamond.LineTo(x + 15, Y);
                diamond.LineTo(x, Y + 15);
                diamond.LineTo(x - 15, Y);
                diamond.Close();
                using var path = diamond.Detach();
                canvas.DrawPath(path, paint);
            }
            else
            {
                canvas.DrawCircle(x, Y, 13, paint);
            }
        }

        Write(canvas, "ChatGPT ahead", font, ChatGpt, Y + 66);
        const string Ahead = "best open model ahead";
        Write(canvas, Ahead, font, Open, Y + 66, Width - Margin - font.MeasureText(Ahead));
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
