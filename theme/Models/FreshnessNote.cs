namespace Theme.Models;

/// <summary>Whether a recording still belongs to what it was recorded for.</summary>
/// <param name="Kind">Fresh, stale or unverifiable.</param>
/// <param name="Text">What changed, or why it cannot be said.</param>
public sealed record FreshnessNote(FreshnessKind Kind, string Text);

/// <summary>The three states.</summary>
public enum FreshnessKind
{
    /// <summary>Nothing it depends on changed.</summary>
    Fresh,

    /// <summary>Something it depends on changed.</summary>
    Stale,

    /// <summary>What it depends on cannot be looked up.</summary>
    Unverifiable,
}
