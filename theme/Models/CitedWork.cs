namespace Theme.Models;

/// <summary>A work as a citation names it.</summary>
/// <param name="Key">Citation key.</param>
/// <param name="Authors">Family name or names, such as <c>Chen et al.</c></param>
/// <param name="Year">Year, or <c>n.d.</c></param>
/// <param name="Title">Title.</param>
/// <param name="Address">Its entry in the reference list.</param>
public sealed record CitedWork(string Key, string Authors, string Year, string Title, string Address)
{
    /// <summary>Where it can be read, an address of the web; null where unknown. Paper shows it.</summary>
    public string? Outside { get; init; }
}
