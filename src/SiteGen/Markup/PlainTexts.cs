using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary>Takes the text out of Markdown.</summary>
internal static class PlainTexts
{
    /// <summary>The text of a block and all inside it, blocks apart by a line.</summary>
    public static string Of(MarkdownObject block)
    {
        var text = new StringBuilder();
        foreach (var leaf in (block is LeafBlock self ? [self] : block.Descendants<LeafBlock>()).Where(leaf => leaf.Inline is not null))
        {
            foreach (var inline in leaf.Inline!.Descendants())
            {
                text.Append(inline switch
                {
                    LiteralInline literal => literal.Content.AsSpan(),
                    CodeInline code => code.Content,
                    LineBreakInline => " ",
                    _ => "",
                });
            }

            text.Append('\n');
        }

        return text.ToString().Trim();
    }
}
