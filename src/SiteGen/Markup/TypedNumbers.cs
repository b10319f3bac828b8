using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary>Finds numbers that were typed into prose: decimals, percentages and points. Years and counts are not among them.</summary>
internal static partial class TypedNumbers
{
    public static ImmutableArray<TypedNumber> Of(MarkdownDocument document, MarkdownSource source) =>
    [
        .. from leaf in document.Descendants<LeafBlock>()
           where leaf.Inline is not null
           from literal in leaf.Inline!.Descendants<LiteralInline>()
           where literal.Content.AsSpan().IndexOfAnyInRange('0', '9') >= 0
           from number in In(literal.Content.ToString())
           select new TypedNumber(number.Text, source.PlaceOf(literal, number.At)),
    ];

    /// <summary>Those of a text that is no Markdown, with the characters before each.</summary>
    public static IEnumerable<(string Text, int At)> In(string text) =>
        from Match match in Number().Matches(text)
        where match.Groups["decimal"].Success || match.Groups["unit"].Success
        select (match.Groups["number"].Value, match.Index);

    [GeneratedRegex(@"(?<![\w.,/:-])(?<number>[0-9]+(?<decimal>\.[0-9]+)?)(?!\w|-[0-9]|\.[0-9])(?<unit>\s?%|\s(?:percent|per\scent|percentage\spoints?|points?)\b)?")]
    private static partial Regex Number();
}
