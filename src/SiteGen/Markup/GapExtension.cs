using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace SiteGen.Markup;

/// <summary>Adds citations and cells to Markdown.</summary>
internal sealed class GapExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CellParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // The renderer brings its own object renderers: ArticleRenderer.UseOwnRenderers.
    }
}
