using SiteGen.Engine;
using SiteGen.Markup;

namespace SiteGen.Reading;

/// <summary>Reads the changelog of the repository as a page, where there is one: its first heading is the title.</summary>
/// <remarks>It stands above the input folder, is unlisted, and its numbers are free: it says what was, and stays when the data change.</remarks>
/// <param name="input">The input folder.</param>
/// <param name="parser">Makes articles of Markdown.</param>
public sealed class ReadChangelog(InputFolder input, ArticleParser parser) : IStep
{
    /// <summary>The file, from the input folder.</summary>
    public const string File = "../CHANGELOG.md";

    /// <summary>Where the page stands; all editions share it.</summary>
    public const string Address = "/changelog/";

    private const string Title = "Changelog";

    /// <inheritdoc/>
    public Phase Phase => Phase.Read;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var files = input.In(context);
        if (!files.Has(File) || files.Text(File) is not { } text)
        {
            return [];
        }

        var (title, body, linesBefore) = Cut(text);
        var matter = new FrontMatter { Title = title, DescriptionPlace = new(File), IsUnlisted = true, DestinationPath = Address };
        var article = parser.Parse(body, File, linesBefore, context.Findings, Prose.None);
        return ReadPages.DocumentsOf(new(new(File, "en", matter), article));
    }

    private static (string Title, string Body, int LinesBefore) Cut(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return text.StartsWith("# ", StringComparison.Ordinal) && end > 0 ? (text[2..end].Trim(), text[(end + 1)..], 1) : (Title, text, 0);
    }
}
