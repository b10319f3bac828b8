using SiteGen.Markup;

namespace SiteGen.Assembling.Answers;

/// <summary>How a text begins.</summary>
internal static class TextBeginning
{
    /// <summary>The first words on one line, characters that hide or turn text made visible; an ellipsis where there are more.</summary>
    public static string Of(string text, int length)
    {
        var line = VisibleText.Of(string.Join(' ', text.AsSpan(0, Math.Min(text.Length, 4 * length)).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        if (line.Length <= length && text.Length <= 4 * length)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', Math.Min(length, line.Length - 1));
        var end = cut > length / 2 ? cut : Math.Min(length, line.Length);
        return (end > 0 && char.IsHighSurrogate(line[end - 1]) ? line[..(end - 1)] : line[..end]) + " …";
    }
}
