using System.Collections.Immutable;

namespace Evidence.Freshness;

/// <summary>Whether a recording still answers what the input asks now.</summary>
/// <param name="State">Fresh, stale or unverifiable.</param>
/// <param name="Changed">The parts that changed, in ordinal order; empty unless stale.</param>
/// <param name="Reason">A sentence for readers, with a period.</param>
public sealed record FreshnessVerdict(FreshnessState State, ImmutableArray<string> Changed, string Reason);

/// <summary>Whether a recording still answers what the input asks now.</summary>
public enum FreshnessState
{
    /// <summary>All that it depends on is as it was.</summary>
    Fresh,

    /// <summary>Something that it depends on has changed.</summary>
    Stale,

    /// <summary>What it depends on is not here.</summary>
    Unverifiable,
}
