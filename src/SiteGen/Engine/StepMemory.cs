using System.Collections.Concurrent;
using System.Collections.Immutable;
using Findings;

namespace SiteGen.Engine;

/// <summary>What is kept of one step.</summary>
internal sealed class StepMemory
{
    /// <summary>Pieces of its work, by what they are called within it.</summary>
    public ConcurrentDictionary<object, Kept> Parts { get; } = new();

    /// <summary>Pieces of the same kind that the last build asked for together (<see cref="Row{TItem, TMade}"/>), by the name of the kind.</summary>
    public ConcurrentDictionary<string, object> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>A piece of work that is kept.</summary>
    internal abstract class Kept
    {
        /// <summary>The last build that asked for it.</summary>
        public int Build { get; set; }
    }

    /// <summary>A piece of work that is kept.</summary>
    /// <param name="basis">What it was made from.</param>
    /// <param name="part">What came of it.</param>
    internal sealed class Kept<T>(object? basis, Part<T> part) : Kept
    {
        /// <summary>What it was made from.</summary>
        public object? Basis => basis;

        /// <summary>What came of it.</summary>
        public Part<T> Part => part;
    }
}

/// <summary>What came of a piece of work.</summary>
/// <param name="Reads">What it read.</param>
/// <param name="Findings">What it found.</param>
/// <param name="Value">What it made.</param>
internal sealed record Part<T>(Reads Reads, ImmutableArray<Diagnostic> Findings, T Value);

/// <summary>Pieces of work of one kind, one for each of several things. Thread-safe.</summary>
/// <param name="items">The things, in order.</param>
/// <param name="basis">What all were made from, besides the things themselves.</param>
/// <param name="parts">What came of each.</param>
/// <param name="key">Names a thing among the others.</param>
internal sealed class Row<TItem, TMade>(ImmutableArray<TItem> items, object? basis, ImmutableArray<Part<TMade>> parts, Func<TItem, string> key)
    where TItem : class
{
    private readonly Lazy<Dictionary<string, int>> _places = new(() => Places(items, key));

    /// <summary>What all were made from, besides the things themselves.</summary>
    public object? Basis => basis;

    /// <summary>What came of the same thing; null where it was not among these, or was another.</summary>
    /// <param name="item">The thing.</param>
    /// <param name="at">Where it stands now: most stand where they stood.</param>
    public Part<TMade>? Find(TItem item, int at)
    {
        if (at < items.Length && ReferenceEquals(items[at], item))
        {
            return parts[at];
        }

        return items.Length > 0 && PlaceOf(key(item), at) is { } place && Sameness.Of(items[place], item) ? parts[place] : null;
    }

    private int? PlaceOf(string name, int likely) =>
        likely < items.Length && key(items[likely]) == name ? likely
        : _places.Value.TryGetValue(name, out var place) ? place : null;

    private static Dictionary<string, int> Places(ImmutableArray<TItem> items, Func<TItem, string> key)
    {
        var places = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
        for (var at = 0; at < items.Length; at++)
        {
            places.TryAdd(key(items[at]), at);
        }

        return places;
    }
}
