using System.Text;
using SiteGen.Markup;
using SiteGen.Reading;

namespace Fuzzing.Readers;

/// <summary>What reads pages: front matter, Markdown, and the Markdown of models.</summary>
internal static class PageReaders
{
    private static readonly ArticleParser Parser = new("/root");

    public static FuzzedReader FrontMatter { get; } = new("front-matter", ".md", [.. Tokens.Yaml, .. Tokens.FrontMatter], (bytes, findings) =>
    {
        if (InputText.Of(bytes, "input.md", findings) is { } text)
        {
            var split = FrontMatterSplit.Of(text);
            var front = FrontMatterReader.Read("pages/input.md", split, [("pages/_directory.yml", text)], findings);
            PagePromises.HoldAddress(new PageSource("pages/input.md", "en", front));
        }
    });

    public static FuzzedReader Article { get; } = new("markdown", ".md", Tokens.Markdown, (bytes, findings) =>
    {
        if (InputText.Of(bytes, "input.md", findings) is { } text)
        {
            var split = FrontMatterSplit.Of(text);
            PagePromises.HoldArticle(Parser.Parse(split.Body, "pages/input.md", split.BodyLine - 1, findings));
        }
    });

    public static FuzzedReader ModelText { get; } = new("model-text", ".txt", [.. Tokens.Markdown, .. Tokens.Html], (bytes, _) =>
        PagePromises.HoldModelText(SafeMarkdown.ToHtml(Encoding.UTF8.GetString(bytes))));
}
