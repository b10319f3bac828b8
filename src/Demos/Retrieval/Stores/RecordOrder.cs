using Microsoft.Extensions.VectorData;

namespace Demos.Retrieval.Stores;

/// <summary>Sorts records by the properties that a caller names.</summary>
internal static class RecordOrder
{
    /// <summary>The rows sorted; those that compare as equal keep their order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="recordOf">The record of a row.</param>
    /// <param name="options">What to sort by; nothing where null.</param>
    public static IEnumerable<int> Sort<TRecord>(IEnumerable<int> rows, Func<int, TRecord> recordOf, FilteredRecordRetrievalOptions<TRecord>? options)
        where TRecord : class
    {
        var sorted = rows.OrderBy(_ => 0);
        foreach (var by in options?.OrderBy?.Invoke(new()).Values ?? [])
        {
            var value = by.PropertySelector.Compile();
            sorted = by.Ascending ? sorted.ThenBy(row => value(recordOf(row)), Values) : sorted.ThenByDescending(row => value(recordOf(row)), Values);
        }

        return sorted;
    }

    private static IComparer<object?> Values { get; } =
        Comparer<object?>.Create((left, right) => left is string text ? string.CompareOrdinal(text, (string?)right) : Comparer<object?>.Default.Compare(left, right));
}
