using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace SiteGen.Markup;

/// <summary>Leaves a gap for a cell.</summary>
internal sealed class CellRenderer : HtmlObjectRenderer<CellInline>
{
    protected override void Write(HtmlRenderer renderer, CellInline obj)
    {
        var article = (ArticleRenderer)renderer;
        article.Gap(new CellSegment(obj.Kind, obj.Argument, article.Source.PlaceOf(obj)));
    }
}

/// <summary>Leaves a gap for a citation.</summary>
internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline obj)
    {
        var article = (ArticleRenderer)renderer;
        article.Gap(new CitationSegment(obj.Keys, obj.IsInText, article.Source.PlaceOf(obj)));
    }
}

/// <summary>Leaves a gap for a block, with what stands inside it.</summary>
internal sealed class BlockRenderer : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer obj)
    {
        var article = (ArticleRenderer)renderer;
        var place = article.Source.PlaceOf(obj);
        if (string.IsNullOrEmpty(obj.Info))
        {
            article.Source.Findings.Error("SG0307", place, "A block begins here without a kind.", "Write '::: kind', such as '::: note'.");
            return;
        }

        var (words, options) = BlockWords.Of(obj.Arguments ?? "");
        article.EnsureLine();
        var body = article.Aside(() => article.WriteChildren(obj));
        article.Gap(new BlockSegment(obj.Info, words, options, body, place));
    }
}

/// <summary>Cuts the words of a block: bare words, and <c>key=value</c> with quotes where the value has spaces.</summary>
internal static class BlockWords
{
    public static (ImmutableArray<string> Words, ImmutableSortedDictionary<string, string> Options) Of(string arguments)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var options = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < arguments.Length;)
        {
            if (char.IsWhiteSpace(arguments[at]))
            {
                at++;
                continue;
            }

            var (begin, quoted) = (at, false);
            for (; at < arguments.Length && (quoted || !char.IsWhiteSpace(arguments[at])); at++)
            {
                quoted ^= arguments[at] == '"';
            }

            var word = arguments[begin..at].Replace("\"", "", StringComparison.Ordinal);
            if (word.IndexOf('=', StringComparison.Ordinal) is var equals and > 0)
            {
                options[word[..equals]] = word[(equals + 1)..];
            }
            else
            {
                words.Add(word);
            }
        }

        return (words.ToImmutable(), options.ToImmutable());
    }
}
