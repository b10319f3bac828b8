namespace SiteGen.Cli;

/// <summary>What a build was asked to do.</summary>
internal sealed record BuildSettings
{
    /// <summary>The input folder.</summary>
    public required string Input { get; init; }

    /// <summary>The output folder.</summary>
    public required string Output { get; init; }

    /// <summary>The folder with texts of public outputs; null for <c>cache</c> beside the input.</summary>
    public string? Cache { get; init; }

    /// <summary>The same, found.</summary>
    public string CacheFolder => Cache ?? Path.Combine(Path.GetDirectoryName(Input)!, "cache");

    /// <summary>Prefix of internal links: empty, or <c>/name</c>.</summary>
    public string LinkRoot { get; init; } = "";

    /// <summary>Scheme and host of the site, without a slash at its end.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Address of the source repository, for links that correct a page.</summary>
    public string? Repository { get; init; }

    /// <summary>Path of pagefind, which makes the index for search; null leaves search out.</summary>
    public string? Pagefind { get; init; }

    /// <summary>Whether warnings fail the build too.</summary>
    public bool IsStrict { get; init; }
}
