using Findings;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;

namespace SiteGen.Markup;

/// <summary>Makes articles of Markdown. Thread-safe.</summary>
/// <param name="linkRoot">Prefix of internal links: empty, or <c>/name</c>.</param>
public sealed class ArticleParser(string linkRoot)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseCustomContainers()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Subscript | Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Superscript)
        .Use<UnderlinedHeadings>()
        .Use<GapExtension>()
        .Build();

    /// <summary>Parses one text. A text that cannot be parsed gives an empty article and a finding (SG0304).</summary>
    /// <param name="markdown">The Markdown, with LF at line ends.</param>
    /// <param name="path">Path below the input folder, for findings.</param>
    /// <param name="linesBefore">Lines of the file before the text.</param>
    /// <param name="findings">SG0304 nested too deep or too long, SG0305 raw HTML, SG0306 a link with a cell inside, SG0307 a block that does not read, SG0309 a link that runs something.</param>
    /// <param name="prose">What is asked of the prose; it takes as long as the parsing, so that what nobody asks is left out.</param>
    public Article Parse(string markdown, string path, int linesBefore, FindingList findings, Prose prose = Prose.NumbersAndSentences)
    {
        var source = new MarkdownSource(path, linesBefore, findings);
        if (MarkdownDepth.LineThatIsTooDeep(markdown) is { } line)
        {
            findings.Error("SG0304", new(path, linesBefore + line), $"The line is indented by more than {MarkdownDepth.DeepestIndent} characters.", "Nest less deeply.");
            return new([], [], [], "");
        }

        if (MarkdownDepth.ParagraphThatIsTooLong(markdown) is { } first)
        {
            findings.Error("SG0304", new(path, linesBefore + first), $"More than {MarkdownDepth.LongestParagraph} characters stand together without an empty line.", "Part them by empty lines.");
            return new([], [], [], "");
        }

        if (MarkdownDepth.LineThatIsTooMuch(markdown) is { } much)
        {
            findings.Error("SG0304", new(path, linesBefore + much), $"Up to here the text has '{much}' lines with more headings or longer paragraphs than are read in good time.", "Cut the page into several.");
            return new([], [], [], "");
        }

        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            var renderer = new ArticleRenderer(source, linkRoot);
            Pipeline.Setup(renderer);
            renderer.UseOwnRenderers();
            renderer.Render(document);
            var hasNumbers = prose.HasFlag(Prose.Numbers);
            return new(renderer.Take(), Headings.Of(document), hasNumbers ? TypedNumbers.Of(document, source) : [], hasNumbers ? PlainTexts.Of(document) : "")
            {
                Sentences = prose.HasFlag(Prose.Sentences) ? Sentences.Of(document, source) : [],
            };
        }
        catch (ArgumentException tooDeep) when (MarkdownDepth.IsCauseOf(tooDeep))
        {
            findings.Error("SG0304", new(path, linesBefore + 1), "Brackets, quotes or emphasis are nested too deeply.", "Nest less deeply.");
            return new([], [], [], "");
        }
    }
}
