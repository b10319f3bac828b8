using System.Collections.Immutable;

namespace Theme.Models;

/// <summary>What all pages share.</summary>
public sealed record SiteModel
{
    /// <summary>Name of the site; as long as nobody read it, empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address of the work that the site retells; null where there is none.</summary>
    public string? Retells { get; init; }

    /// <summary>The edition that the pages belong to.</summary>
    public Edition Edition { get; init; } = Edition.English;

    /// <summary>Prefix of every internal link: empty, or <c>/name</c> for a project page.</summary>
    public required string LinkRoot { get; init; }

    /// <summary>Address of the source repository, for links that correct a page; null where unknown.</summary>
    public string? Repository { get; init; }

    /// <summary>Scheme and host where the site is published, such as <c>https://example.org</c>; null where unknown.</summary>
    public string? Origin { get; init; }

    /// <summary>Whether there is a page at <c>/</c>.</summary>
    public bool HasHome { get; init; }

    /// <summary>Whether there is a feed of what is new at <c>/updates.xml</c>.</summary>
    public bool HasFeed { get; init; }

    /// <summary>Whether the build makes an index for search, and a page for it at <c>/search/</c>.</summary>
    public bool HasSearch { get; init; }

    /// <summary>The pages that every page leads to, in order.</summary>
    public ImmutableArray<NavigationItem> Navigation { get; init; } = [];

    /// <summary>What the foot of every page leads to besides, in order.</summary>
    public ImmutableArray<Link> FootNavigation { get; init; } = [];

    /// <summary>The link root, and what the addresses of the edition begin with, before an address that begins with a slash; any other address as it is.</summary>
    public string Link(string address) => address.StartsWith('/') ? LinkRoot + Edition.Place(address) : address;

    /// <summary>The link root before an address that already says which edition it is of.</summary>
    public string LinkAcross(string address) => LinkRoot + address;
}

/// <summary>One entry of the navigation.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Address">Address below the link root.</param>
/// <param name="IsArea">Whether it is one of the six areas of the survey.</param>
public sealed record NavigationItem(string Text, string Address, bool IsArea);
