using System.Collections.Immutable;
using Findings;

namespace Survey.Reading;

/// <summary>Reads BibTeX: braced and quoted values, <c>#</c>, <c>@string</c>, <c>@comment</c>, <c>@preamble</c>, accents, names.</summary>
/// <remarks>Text outside of entries is a comment, as BibTeX has it. Unknown entry types and fields are kept or passed over, never an error.</remarks>
public static class BibtexReader
{
    /// <summary>Reads every entry.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">Path below the input folder, for findings.</param>
    /// <param name="findings">SG0110 unfinished entry, SG0111 a key twice, SG0112 no title, SG0113 no author, SG0114 unknown abbreviation.</param>
    /// <returns>Entries in the order of the file.</returns>
    public static ImmutableArray<Reference> Read(string text, string path, FindingList findings)
    {
        var references = ImmutableArray.CreateBuilder<Reference>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in new BibtexParser(text, path, findings).Entries())
        {
            if (!seen.TryAdd(entry.Key, entry.Place.Line))
            {
                findings.Error("SG0111", entry.Place, $"The key '{entry.Key}' stands on line {seen[entry.Key]} already.", "Remove one of the two.");
                continue;
            }

            references.Add(ToReference(entry, findings));
        }

        return references.ToImmutable();
    }

    private static Reference ToReference(BibtexEntry entry, FindingList findings)
    {
        var title = Latex.ToText(entry.Field("title") ?? "");
        if (title.Length == 0)
        {
            findings.Error("SG0112", entry.Place, $"The work '{entry.Key}' has no title.", "Add 'title = {…}'.");
        }

        var (authors, more) = BibtexNames.Parse(entry.Field("author") ?? entry.Field("editor") ?? "");
        if (authors.IsEmpty)
        {
            findings.Error("SG0113", entry.Place, $"The work '{entry.Key}' has no author.", "Add 'author = {Family, Given and …}', or '{{Body}}' in two braces.");
        }

        return new Reference
        {
            Key = entry.Key,
            Type = entry.Type,
            Title = title,
            Authors = authors,
            HasMoreAuthors = more,
            Year = Plain(entry, "year"),
            Url = entry.Field("url")?.Trim(),
            Arxiv = string.Equals(entry.Field("archiveprefix"), "arXiv", StringComparison.OrdinalIgnoreCase) ? entry.Field("eprint")?.Trim() : null,
            Venue = Plain(entry, "journal") ?? Plain(entry, "booktitle") ?? Plain(entry, "publisher") ?? Plain(entry, "howpublished"),
            Note = Plain(entry, "note"),
            Place = entry.Place,
        };
    }

    private static string? Plain(BibtexEntry entry, string field) =>
        entry.Field(field) is { } value && Latex.ToText(value) is { Length: > 0 } text ? text : null;
}
