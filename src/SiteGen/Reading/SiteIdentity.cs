namespace SiteGen.Reading;

/// <summary>What a site calls itself.</summary>
/// <param name="Name">Its name, such as <c>Catching Up</c>.</param>
public sealed record SiteIdentity(string Name)
{
    /// <summary>A site that does not say.</summary>
    public static SiteIdentity Unnamed { get; } = new("Survey");

    /// <summary>What it is about, in a few words; null where it does not say.</summary>
    public string? About { get; init; }

    /// <summary>Address of the work that it retells; null where there is none.</summary>
    public string? Retells { get; init; }

    /// <summary>Whether pictures are drawn for links to its pages, <c>cards</c> in the file.</summary>
    public bool HasCards { get; init; } = true;
}
