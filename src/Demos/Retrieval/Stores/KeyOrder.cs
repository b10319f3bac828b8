namespace Demos.Retrieval.Stores;

/// <summary>Orders keys alike on every machine.</summary>
internal static class KeyOrder
{
    /// <summary>Ordinal for texts, the type's own order for others.</summary>
    public static IComparer<TKey> Of<TKey>() => typeof(TKey) == typeof(string) ? (IComparer<TKey>)(object)StringComparer.Ordinal : Comparer<TKey>.Default;
}
