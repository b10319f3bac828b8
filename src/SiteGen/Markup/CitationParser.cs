using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary>A citation in a text.</summary>
internal sealed class CitationInline : LeafInline
{
    public required ImmutableArray<string> Keys { get; init; }

    public required bool IsInText { get; init; }
}

/// <summary>Reads <c>[@a; @b]</c> and <c>@a</c>.</summary>
internal sealed partial class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['[', '@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isInText = slice.CurrentChar == '@';
        if (isInText ? IsInsideWord(slice) : slice.PeekChar() != '@')
        {
            return false;
        }

        var match = (isInText ? InText() : Bracketed()).Match(slice.Text, slice.Start, slice.End - slice.Start + 1);
        if (!match.Success)
        {
            return false;
        }

        processor.Inline = new CitationInline
        {
            Keys = [.. match.Groups[1].Captures.Select(capture => capture.Value)],
            IsInText = isInText,
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + match.Length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += match.Length;
        return true;
    }

    private static bool IsInsideWord(StringSlice slice) => char.IsLetterOrDigit(slice.PeekCharExtra(-1)) || slice.PeekCharExtra(-1) is '.' or '_' or '-';

    [GeneratedRegex(@"\G\[(?:@([A-Za-z][\w:-]*)\s*(?:;\s*)?)+\]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\G@([A-Za-z](?:[\w:-]*\w)?)")]
    private static partial Regex InText();
}
