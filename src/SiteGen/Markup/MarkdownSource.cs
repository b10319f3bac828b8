using Findings;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>The file that a Markdown text came from.</summary>
internal sealed record MarkdownSource(string Path, int LinesBefore, FindingList Findings)
{
    public SourcePlace PlaceOf(MarkdownObject node, int offset = 0) => new(Path, LinesBefore + node.Line + 1, node.Column + 1 + offset);
}
