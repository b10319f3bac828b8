using System.Collections.Immutable;

namespace Browser.Tests;

/// <summary>What one visit to a page has shown.</summary>
/// <param name="Address">Address below the root of the site.</param>
/// <param name="Asked">Every address that was asked for, the page's own first.</param>
/// <param name="Errors">What the console, the scripts and the network complained of.</param>
/// <param name="Violations">What axe-core found, with all that is folded open; empty where it is not installed.</param>
/// <param name="Sideways">What scrolls sideways on a phone though it is no table.</param>
/// <param name="Cut">What ends beyond the edge of the paper.</param>
public sealed record SeenPage(
    string Address, ImmutableArray<string> Asked, ImmutableArray<string> Errors, ImmutableArray<string> Violations, ImmutableArray<string> Sideways, ImmutableArray<string> Cut);
