using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SiteGen.Engine;

/// <summary>Work on many items at once, with results in the order of the items.</summary>
public static class InParallel
{
    /// <summary>Applies a function to each item on all processors.</summary>
    /// <exception cref="AggregateException">The function threw; the first cause is inside.</exception>
    public static ImmutableArray<TOut> Map<TIn, TOut>(IReadOnlyList<TIn> items, Func<TIn, TOut> work, CancellationToken cancellationToken) => Map(items, (item, _) => work(item), cancellationToken);

    /// <summary>The same, told where each item stands.</summary>
    /// <exception cref="AggregateException">The function threw; the first cause is inside.</exception>
    public static ImmutableArray<TOut> Map<TIn, TOut>(IReadOnlyList<TIn> items, Func<TIn, int, TOut> work, CancellationToken cancellationToken)
    {
        var results = new TOut[items.Count];
        Parallel.For(0, items.Count, new ParallelOptions { CancellationToken = cancellationToken }, at => results[at] = work(items[at], at));
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }
}
