using System.Collections.Immutable;
using SiteGen.Markup;

namespace SiteGen.Reading;

/// <summary>What other pages may know of a Markdown page: all but its text.</summary>
/// <param name="Path">Path below the input folder, such as <c>pages/agents.md</c>.</param>
/// <param name="Language">The language: <c>en</c>, or the folder below <c>pages</c> that names one.</param>
/// <param name="FrontMatter">The typed front matter, defaults of folders applied.</param>
public sealed record PageSource(string Path, string Language, FrontMatter FrontMatter)
{
    /// <summary>Where it stands on the site.</summary>
    public string Address { get; } = PageAddress.Of(Path, FrontMatter);

    /// <summary>Keys of the works that it cites, each once, in the order of the text.</summary>
    public ImmutableArray<string> Cites { get; init; } = [];
}

/// <summary>A Markdown page with its text.</summary>
/// <param name="Page">The page.</param>
/// <param name="Article">The text.</param>
public sealed record PageText(PageSource Page, Article Article);
