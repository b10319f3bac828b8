using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>Finds the headings of an article.</summary>
internal static class Headings
{
    public static ImmutableArray<Heading> Of(MarkdownDocument document) =>
    [
        .. document.Descendants<HeadingBlock>()
            .Where(heading => heading.Level is 2 or 3)
            .Select(heading => new Heading(heading.Level, heading.TryGetAttributes()?.Id ?? "", PlainTexts.Of(heading))),
    ];
}
