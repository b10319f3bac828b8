using System.Globalization;
using System.Text;

namespace SiteGen.Markup;

/// <summary>Makes characters visible that would show a text otherwise than it is.</summary>
internal static class VisibleText
{
    /// <summary>The text with a replacement character (U+FFFD) for control characters, marks that turn the direction of writing,
    /// invisible tags and halves of surrogate pairs. Tabs and line feeds stay.</summary>
    /// <remarks>Source for the marks of direction: Boucher and Anderson, Trojan Source, 2021 (arXiv 2111.00169), table 1.</remarks>
    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            visible.Append(IsDeceptive(rune) ? Rune.ReplacementChar : rune);
        }

        return visible.ToString();
    }

    private static bool IsDeceptive(Rune rune) =>
        rune.Value is not ('\n' or '\t')
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
            || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xE0000 and <= 0xE007F));
}
