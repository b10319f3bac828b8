namespace Theme.Models;

/// <summary>What a page shows. Every page of the site is one of its records; <c>Theme.Templates</c> knows the component of each.</summary>
public abstract record PageModel
{
    /// <summary>What all pages share.</summary>
    public required SiteModel Site { get; init; }

    /// <summary>Address below the link root, with slashes at both ends, such as <c>/models/gpt-4/</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence.</summary>
    public string? Description { get; init; }

    /// <summary>Language tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Path below the input folder of the file that a reader would correct.</summary>
    public required string Source { get; init; }
}

/// <summary>What all pages share.</summary>
public sealed record SiteModel
{
    /// <summary>Name of the site.</summary>
    public required string Name { get; init; }

    /// <summary>Prefix of every internal link: empty, or <c>/name</c> for a project page.</summary>
    public required string LinkRoot { get; init; }

    /// <summary>Address of the source repository, for links that correct a page; null where unknown.</summary>
    public string? Repository { get; init; }
}
