using System.Collections.Immutable;
using SiteGen.Engine;
using SiteGen.Markup;

namespace SiteGen.Reading;

/// <summary>Reads the Markdown pages: front matter, with the defaults of their folders, and article.</summary>
/// <param name="input">The input folder.</param>
/// <param name="parser">Makes articles of Markdown.</param>
public sealed class ReadPages(InputFolder input, ArticleParser parser) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Read;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var paths = input.In(context).List("pages", ".md").RemoveAll(path => path.Contains("/_", StringComparison.Ordinal));
        var defaults = new FolderDefaults(input.In(context).List("pages", ".yml"));
        return context.RecallEach("", paths, path => path, null, (path, part) => Read(path, defaults, part)).SelectMany(documents => documents);
    }

    /// <summary>A page is two documents: what others know of it, and its text.</summary>
    internal static ImmutableArray<Document> DocumentsOf(PageText text) => [new(text.Page.Path, text.Page), new(text.Page.Path, text)];

    private ImmutableArray<Document> Read(string path, FolderDefaults defaults, StepContext context)
    {
        var files = input.In(context);
        if (files.Text(path) is not { } text)
        {
            return [];
        }

        var split = FrontMatterSplit.Of(text);
        var frontMatter = FrontMatterReader.Read(path, split, defaults.For(path, files), context.Findings);

        // Numbers are compared with the survey's results, sentences asked for their sources: without the one, and outside of an area's page, nobody looks at them.
        var prose = (files.Has(ReadSurvey.Results) ? Prose.Numbers : Prose.None) | (frontMatter.Layout == FrontMatter.AreaLayout ? Prose.Sentences : Prose.None);
        var article = parser.Parse(split.Body, path, split.BodyLine - 1, context.Findings, prose);
        return frontMatter.IsExcluded ? [] : DocumentsOf(new(new(path, LanguageOf(path), frontMatter) { Cites = KeysIn(article.Segments) }, article));
    }

    private static ImmutableArray<string> KeysIn(ImmutableArray<Segment> segments) => [.. Keys(segments).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Keys(ImmutableArray<Segment> segments) => segments.SelectMany(segment => segment switch
    {
        CitationSegment citation => citation.Keys,
        BlockSegment block => Keys(block.Body),
        _ => [],
    });

    private static string LanguageOf(string path) =>
        path.Split('/') is [_, { Length: 2 } language, _, ..] && language.All(char.IsAsciiLetterLower) ? language : "en";
}
