using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>How works are named in texts and lists.</summary>
internal static class Citations
{
    private const int MostListedAuthors = 8;

    /// <summary>Author and year, as a text cites it.</summary>
    public static CitedWork Of(Reference work) => new(work.Key, ShortAuthors(work), work.Year ?? "n.d.", work.Title, EntryAddresses.Reference(work.Key)) { Outside = LinkOf(work) };

    /// <summary><c>Chen et al.</c>, <c>Zheng and Li</c>, <c>OpenAI</c>.</summary>
    public static string ShortAuthors(Reference work) => (work.Authors, work.HasMoreAuthors) switch
    {
        ([], _) => work.Key,
        ([var only], false) => only.Family,
        ([var first, var second], false) => $"{first.Family} and {second.Family}",
        ([var first, ..], _) => $"{first.Family} et al.",
    };

    /// <summary>All authors, given names first, cut after eight.</summary>
    public static string AllAuthors(Reference work)
    {
        var names = work.Authors.Select(author => author.Given.Length == 0 ? author.Family : $"{author.Given} {author.Family}").ToList();
        return work.HasMoreAuthors || names.Count > MostListedAuthors
            ? string.Join(", ", names.Take(MostListedAuthors)) + " et al."
            : names.Count < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + " and " + names[^1];
    }

    /// <summary>Where it can be read; null where unknown.</summary>
    public static string? LinkOf(Reference work) =>
        work.Url
        ?? (work.Arxiv is null ? null : "https://arxiv.org/abs/" + work.Arxiv)
        ?? (IsAddress(work.Venue) ? work.Venue : null);

    /// <summary>Journal, proceedings or publisher; null where there is none, or only an address.</summary>
    public static string? VenueOf(Reference work) => IsAddress(work.Venue) ? null : work.Venue;

    private static bool IsAddress(string? text) => text?.StartsWith("https://", StringComparison.Ordinal) ?? false;
}
