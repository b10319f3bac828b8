using System.Collections.Immutable;
using System.Text;
using Findings;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary>Finds the sentences of an article, paragraph by paragraph: each item of a list begins one.</summary>
internal sealed class Sentences
{
    private readonly StringBuilder _text = new();
    private readonly List<(int At, Inline Inline)> _pieces = [];

    public static ImmutableArray<Sentence> Of(MarkdownDocument document, MarkdownSource source) =>
    [
        .. document.Descendants<ParagraphBlock>()
            .Where(paragraph => paragraph.Inline is not null && !Around<TableCell>(paragraph).Any())
            .SelectMany(paragraph => new Sentences().Cut(paragraph, source)),
    ];

    private IEnumerable<Sentence> Cut(ParagraphBlock paragraph, MarkdownSource source)
    {
        foreach (var inline in paragraph.Inline!.Descendants<Inline>())
        {
            _pieces.Add((_text.Length, inline));
            _text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                LineBreakInline => " ",
                CitationInline { IsInText: false } => SentenceEnds.Citation.ToString(),
                CitationInline or CellInline or AutolinkInline => SentenceEnds.Gap.ToString(),
                _ => "",
            });
        }

        var text = _text.ToString();
        var block = Around<CustomContainer>(paragraph).FirstOrDefault()?.Info ?? "";
        var begin = 0;
        foreach (var end in SentenceEnds.Of(text).Where(end => PieceAt(end.Mark).Inline is not CodeInline).Select(end => end.Next).Append(text.Length))
        {
            if (!string.IsNullOrWhiteSpace(text[begin..end]))
            {
                yield return Make(text, begin, end, block, source);
            }

            begin = end;
        }
    }

    private Sentence Make(string text, int begin, int end, string block, MarkdownSource source)
    {
        var inside = _pieces[FirstFrom(begin)..FirstFrom(end)].Select(piece => piece.Inline).ToList();
        var words = text[begin..end].Replace(SentenceEnds.Citation.ToString(), "", StringComparison.Ordinal).Replace(SentenceEnds.Gap, '…')
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new(
            string.Join(' ', words).Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal),
            block,
            [.. inside.Select(AddressOf).OfType<string>().Where(url => url.StartsWith("xref:", StringComparison.Ordinal)).Select(url => url["xref:".Length..])],
            [.. inside.OfType<CellInline>().Select(cell => cell.Kind)],
            [.. inside.OfType<CitationInline>().SelectMany(citation => citation.Keys)],
            PlaceOf(begin, source));
    }

    private SourcePlace PlaceOf(int at, MarkdownSource source)
    {
        var (start, inline) = PieceAt(at);
        return source.PlaceOf(inline, at - start);
    }

    /// <summary>The piece whose text a place of the text belongs to.</summary>
    private (int At, Inline Inline) PieceAt(int at) => FirstFrom(at + 1) is var next and > 0 ? _pieces[next - 1] : default;

    /// <summary>The first piece whose text begins there or later; pieces stand in the order of the text.</summary>
    private int FirstFrom(int at)
    {
        var (low, high) = (0, _pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pieces[middle].At < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static string? AddressOf(Inline inline) => inline switch
    {
        LinkInline link => link.Url,
        AutolinkInline link => link.Url,
        _ => null,
    };

    private static IEnumerable<T> Around<T>(Block block)
    {
        for (Block? around = block.Parent; around is not null; around = around.Parent)
        {
            if (around is T found)
            {
                yield return found;
            }
        }
    }
}
