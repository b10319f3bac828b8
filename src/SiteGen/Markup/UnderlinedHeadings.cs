using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>Puts a heading that is underlined on the line of its text: the parser takes that of the line beneath, and counts the lines of all that stands in the heading from there.</summary>
internal sealed class UnderlinedHeadings : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.FindExact<ParagraphBlockParser>()!.Closed += static (_, block) =>
    {
        if (block is HeadingBlock { IsSetext: true } heading)
        {
            heading.Line -= heading.Lines.Count;
        }
    };

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Only the parser is told of it.
    }
}
