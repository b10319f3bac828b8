using System.Collections.Immutable;

namespace SiteGen.Serving;

/// <summary>What a preview shows and where.</summary>
public sealed record PreviewSettings
{
    /// <summary>The port that is taken unless another is asked for.</summary>
    public const int UsualPort = 5080;

    /// <summary>The port on this machine, 1 to 65535; 0 takes one that is free.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>The folder that the site is built into.</summary>
    public required string Output { get; init; }

    /// <summary>Prefix of internal links: empty, or <c>/name</c>.</summary>
    public string LinkRoot { get; init; } = "";

    /// <summary>Folders and files that a build reads; a change in one of them starts the next build.</summary>
    public required ImmutableArray<string> Watched { get; init; }

    /// <summary>The theme's source folder: its style sheet and script are bundled from what stands there now, not from what was compiled. Null where there is none.</summary>
    public string? Theme { get; init; }

    /// <summary>How long no file must change before a build begins: editors write a file in several steps. What comes later starts another build.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromMilliseconds(5);
}
