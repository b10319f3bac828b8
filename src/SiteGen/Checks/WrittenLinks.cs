using System.Text.RegularExpressions;
using Findings;
using SiteGen.Reading;

namespace SiteGen.Checks;

/// <summary>Finds where a link of a page is written in the file that the page was made from. Each file is read once, however many of its links are asked for.</summary>
/// <param name="files">The input.</param>
/// <param name="linkRoot">Prefix that a page puts before the links of the site.</param>
internal sealed partial class WrittenLinks(InputFiles files, string linkRoot)
{
    private const string ById = "xref:";

    private readonly Dictionary<string, Dictionary<string, SourcePlace>> _places = new(StringComparer.Ordinal);

    /// <summary>The first place that has the link as its address, or leads by id or file to its anchor; the file alone where it is written otherwise, or comes from data or the theme.</summary>
    public SourcePlace Find(string link, string source)
    {
        if (!_places.TryGetValue(source, out var places))
        {
            _places[source] = places = PlacesIn(source);
        }

        var own = link.StartsWith(linkRoot + "/", StringComparison.Ordinal) ? link[linkRoot.Length..] : link;
        foreach (var written in new[] { own, Uri.UnescapeDataString(own), link, ById + AnchorOf(link) })
        {
            if (places.TryGetValue(written, out var place))
            {
                return place;
            }
        }

        return new(source);
    }

    /// <summary>The first place of each address of a file; those by id or file also by what they share with the link that was made of them, <c>xref:#anchor</c>.</summary>
    private Dictionary<string, SourcePlace> PlacesIn(string source)
    {
        var places = new Dictionary<string, SourcePlace>(StringComparer.Ordinal);
        if (!files.Has(source) || files.Text(source) is not { } text)
        {
            return places;
        }

        var (seen, line, begin) = (0, 1, 0);
        foreach (var match in Address().EnumerateMatches(text))
        {
            var between = text.AsSpan(seen, match.Index - seen);
            line += between.Count('\n');
            begin = between.LastIndexOf('\n') is var end and >= 0 ? seen + end + 1 : begin;
            seen = match.Index;
            var (written, place) = (text.Substring(match.Index, match.Length), new SourcePlace(source, line, match.Index - begin + 1));
            places.TryAdd(written, place);
            if (AnchorOf(written) is { Length: > 0 } anchor && (written.StartsWith(ById, StringComparison.Ordinal) || written[..^anchor.Length].EndsWith(".md", StringComparison.Ordinal)))
            {
                places.TryAdd(ById + anchor, place);
            }
        }

        return places;
    }

    private static string AnchorOf(string address) => address.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? address[at..] : "";

    /// <summary>What stands in brackets or quotes, or after the name of a link: <c>(/a/)</c>, <c>&lt;a&gt;</c>, <c>"a"</c>, <c>[name]: a</c>.</summary>
    [GeneratedRegex("""(?<=[(<"']|\]: ?)[^\s()<>"']+(?=[)>"'\s]|\z)""", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
