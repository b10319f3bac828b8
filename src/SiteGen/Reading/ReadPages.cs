using Findings;
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
        var paths = input.Files("pages", ".md", context.Findings).Where(path => !path.Split('/').Any(part => part.StartsWith('_'))).ToList();
        var defaults = new FolderDefaults(input, context.Findings);
        return InParallel.Map(paths, path => Read(path, defaults, context.Findings), context.CancellationToken)
            .OfType<PageSource>()
            .Where(page => !page.FrontMatter.IsExcluded)
            .Select(page => new Document(page.Path, page));
    }

    private PageSource? Read(string path, FolderDefaults defaults, FindingList findings)
    {
        if (input.Text(path, findings) is not { } text)
        {
            return null;
        }

        var split = FrontMatterSplit.Of(text);
        var frontMatter = FrontMatterReader.Read(path, split, defaults.For(path), findings);
        var article = parser.Parse(split.Body, path, split.BodyLine - 1, findings);
        return new(path, LanguageOf(path), frontMatter, article);
    }

    private static string LanguageOf(string path) =>
        path.Split('/') is [_, { Length: 2 } language, _, ..] && language.All(char.IsAsciiLetterLower) ? language : "en";
}
