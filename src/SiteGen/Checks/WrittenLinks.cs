using Findings;
using SiteGen.Reading;

namespace SiteGen.Checks;

/// <summary>Finds where a link of a page is written in the file that the page was made from.</summary>
/// <param name="files">The input.</param>
/// <param name="linkRoot">Prefix that a page puts before the links of the site.</param>
internal sealed class WrittenLinks(InputFiles files, string linkRoot)
{
    /// <summary>The first place that has the link as a whole, else its anchor; the file alone where it is written otherwise, or comes from data or the theme.</summary>
    public SourcePlace Find(string link, string source)
    {
        if (link.Length == 0 || !files.Has(source) || files.Text(source) is not { } text)
        {
            return new(source);
        }

        var own = link.StartsWith(linkRoot + "/", StringComparison.Ordinal) ? link[linkRoot.Length..] : link;
        var anchor = link.Contains('#', StringComparison.Ordinal) ? link[link.IndexOf('#', StringComparison.Ordinal)..] : own; // All that a link by id or file has in common with what is written.
        foreach (var written in new[] { own, Uri.UnescapeDataString(own), link, anchor })
        {
            if (PlaceOf(written, text) is var at and >= 0)
            {
                var before = text.AsSpan(0, at);
                return new(source, before.Count('\n') + 1, at - before.LastIndexOf('\n'));
            }
        }

        return new(source);
    }

    private static int PlaceOf(string written, string text)
    {
        var at = text.IndexOf(written, StringComparison.Ordinal);
        while (at >= 0 && ((written[0] != '#' && IsOfAddress(text, at - 1)) || IsOfAddress(text, at + written.Length)))
        {
            at = text.IndexOf(written, at + 1, StringComparison.Ordinal);
        }

        return at;
    }

    /// <summary>Whether the letter at a place goes on with an address.</summary>
    private static bool IsOfAddress(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || "/#?%&=.-_~+".Contains(text[at], StringComparison.Ordinal));
}
