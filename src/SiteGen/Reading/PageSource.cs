using SiteGen.Markup;

namespace SiteGen.Reading;

/// <summary>A Markdown page, read: its front matter and its article.</summary>
/// <param name="Path">Path below the input folder, such as <c>pages/agents.md</c>.</param>
/// <param name="Language">The language: <c>en</c>, or the folder below <c>pages</c> that names one.</param>
/// <param name="FrontMatter">The typed front matter, defaults of folders applied.</param>
/// <param name="Article">The text.</param>
public sealed record PageSource(string Path, string Language, FrontMatter FrontMatter, Article Article);
