using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary>A cell in a text.</summary>
internal sealed class CellInline : LeafInline
{
    public required string Kind { get; init; }

    public required string Argument { get; init; }
}

/// <summary>Reads <c>{{kind: argument}}</c>.</summary>
internal sealed class CellParser : InlineParser
{
    private const int Longest = 300;

    public CellParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
        {
            return false;
        }

        var rest = slice.Text.AsSpan(slice.Start, Math.Min(Longest, slice.End - slice.Start + 1));
        var close = rest.IndexOf("}}", StringComparison.Ordinal);
        var inside = close < 0 ? default : rest[2..close];
        var colon = inside.IndexOf(':');
        if (colon <= 0 || inside.Contains('\n') || inside[..colon].IndexOfAnyExceptInRange('a', 'z') >= 0)
        {
            return false;
        }

        processor.Inline = new CellInline
        {
            Kind = inside[..colon].ToString(),
            Argument = inside[(colon + 1)..].Trim().ToString(),
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + close + 1)),
            Line = line,
            Column = column,
        };
        slice.Start += close + 2;
        return true;
    }
}
