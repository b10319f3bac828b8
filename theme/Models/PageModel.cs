using System.Collections.Immutable;

namespace Theme.Models;

/// <summary>What a page shows. Every page of the site is one of its records; <see cref="Templates"/> knows the component of each.</summary>
public abstract record PageModel
{
    /// <summary>What all pages share.</summary>
    public required SiteModel Site { get; init; }

    /// <summary>Address below the link root, with slashes at both ends, the edition included, such as <c>/models/gpt-4/</c> or <c>/ja/agents/</c>; a file where it has a dot, such as <c>/404.html</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence.</summary>
    public string? Description { get; init; }

    /// <summary>Language tag of what the page says; another than that of its edition where nobody translated it.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether its edition has a translation of it.</summary>
    public bool IsTranslated => Language == Site.Edition.Language;

    /// <summary>Whether it is the page of an address within its edition.</summary>
    public bool IsAt(string address) => Site.Edition.Place(address) == Address;

    /// <summary>The page in the other editions of the site.</summary>
    public ImmutableArray<EditionLink> OtherEditions { get; init; } = [];

    /// <summary>Path from the input folder of the file that a reader would correct.</summary>
    public required string Source { get; init; }

    /// <summary>The command that makes the page's data, where no hand edits them; null otherwise.</summary>
    public string? MadeBy { get; init; }

    /// <summary>Whether it is for those who work on the site: no list, no search engine and no corpus has it.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>Address of the picture that other sites show beside a link to the page; null where the site does not know its own address.</summary>
    public string? Picture { get; init; }

    /// <summary>What stands large on that picture, for those who do not see it.</summary>
    public string? PictureText { get; init; }

    /// <summary>Day of last change; null where unknown.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Works that the page cites or quotes numbers from, in the order of the reference list.</summary>
    public ImmutableArray<CitedWork> Sources { get; init; } = [];

    /// <summary>Data files that the page shows, below the input folder.</summary>
    public ImmutableArray<string> DataFiles { get; init; } = [];
}
