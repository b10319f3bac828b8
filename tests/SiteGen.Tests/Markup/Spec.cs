using System.Globalization;
using System.Text;
using Findings;
using SiteGen.Markup;

namespace SiteGen.Tests.Markup;

/// <summary>An example of a specification in Markdown: a fence of eight backquotes and the word <c>example</c>, the Markdown, a line <c>.</c>,
/// the HTML, and where something is found a line <c>.</c> and the findings. Gaps stand in the HTML as <c>⟦kind …⟧</c>.</summary>
/// <param name="File">The specification.</param>
/// <param name="Line">Where the example begins.</param>
/// <param name="Markdown">The text.</param>
/// <param name="Expected">HTML and findings.</param>
internal sealed record Spec(string File, int Line, string Markdown, string Expected)
{
    private const string Fence = "````````";

    public static string Folder => Path.Combine(Common.Repository.Root, "tests", "SiteGen.Tests", "Markup", "Specs");

    public static IEnumerable<Spec> All() =>
        Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).SelectMany(In);

    public string Actual()
    {
        var findings = new FindingList();
        var article = new ArticleParser("/base").Parse(Markdown, "page.md", 0, findings);
        var html = new StringBuilder();
        article.Segments.ToList().ForEach(segment => Append(html, segment));
        var found = findings.Sorted();
        return html.ToString().TrimEnd('\n') + (found.IsEmpty ? "" : "\n.\n" + string.Join('\n', found));
    }

    private static IEnumerable<Spec> In(string path)
    {
        var lines = System.IO.File.ReadAllLines(path);
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at] != Fence + " example")
            {
                continue;
            }

            var end = Array.IndexOf(lines, Fence, at);
            var dot = Array.IndexOf(lines, ".", at, end - at);
            yield return new(Path.GetFileName(path), at + 1, string.Join('\n', lines[(at + 1)..dot]) + "\n", string.Join('\n', lines[(dot + 1)..end]));
            at = end;
        }
    }

    private static void Append(StringBuilder html, Segment segment)
    {
        switch (segment)
        {
            case HtmlSegment ready:
                html.Append(ready.Html);
                break;
            case CellSegment cell:
                html.Append(CultureInfo.InvariantCulture, $"⟦cell {cell.Kind}: {cell.Argument}⟧");
                break;
            case CitationSegment citation:
                html.Append(CultureInfo.InvariantCulture, $"⟦{(citation.IsInText ? "author" : "cite")} {string.Join(", ", citation.Keys)}⟧");
                break;
            case CrossReferenceSegment reference:
                html.Append(CultureInfo.InvariantCulture, $"⟦xref {reference.Id}: {reference.Html}⟧");
                break;
            case BlockSegment block:
                html.Append(CultureInfo.InvariantCulture, $"⟦block {string.Join(' ', [block.Kind, .. block.Words, .. block.Options.Select(option => $"{option.Key}={option.Value}")])}:\n");
                block.Body.ToList().ForEach(inner => Append(html, inner));
                html.Append("⟧\n");
                break;
        }
    }
}
