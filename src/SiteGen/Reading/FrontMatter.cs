using System.Collections.Immutable;
using Findings;

namespace SiteGen.Reading;

/// <summary>What stands above the closing <c>---</c> of a page.</summary>
public sealed record FrontMatter
{
    /// <summary>The layout of the page of an area.</summary>
    public const string AreaLayout = "area";

    /// <summary>Title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for search engines and lists.</summary>
    public string? Description { get; init; }

    /// <summary>Where the description stands.</summary>
    public SourcePlace DescriptionPlace { get; init; }

    /// <summary>Day of first publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Day of last change.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Place among its neighbours; smaller comes first.</summary>
    public int Order { get; init; }

    /// <summary>Not a page of this build.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>Whether the page is for those who work on the site: no list, no search engine and no corpus has it.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>Which template shows it: <c>article</c>, <c>home</c>, <c>area</c>.</summary>
    public string Layout { get; init; } = "article";

    /// <summary>The area of the survey, for pages with layout <c>area</c>.</summary>
    public string? Area { get; init; }

    /// <summary>Id for <c>xref:</c> links.</summary>
    public string? Xref { get; init; }

    /// <summary>Former addresses that lead here, below the link root, such as <c>/old/</c> or <c>/old/page.html</c>.</summary>
    public ImmutableArray<string> RedirectFrom { get; init; } = [];

    /// <summary>Path below the output folder, where it is not that of the source.</summary>
    public string? DestinationPath { get; init; }
}
