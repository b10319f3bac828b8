using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SiteGen.Engine;

/// <summary>What the phases before made, by type. Thread-safe.</summary>
/// <param name="documents">In the order of steps.</param>
internal sealed class EarlierDocuments(ImmutableArray<Document> documents)
{
    private readonly ConcurrentDictionary<Type, object> _contents = new();
    private readonly ConcurrentDictionary<Type, ImmutableArray<Document>> _documents = new();

    private readonly ConcurrentDictionary<object, object?> _made = new();

    /// <summary>What steps of the phase make of the documents together.</summary>
    public T Once<T>(object key, Func<T> make) => (T)_made.GetOrAdd(key, _ => make())!;

    /// <summary>The contents of one type, in order.</summary>
    public ImmutableArray<T> ContentsOf<T>() =>
        (ImmutableArray<T>)_contents.GetOrAdd(typeof(T), _ => documents.Select(document => document.Content).OfType<T>().ToImmutableArray());

    /// <summary>Documents whose content has the type, in order.</summary>
    public ImmutableArray<Document> DocumentsOf<T>() =>
        _documents.GetOrAdd(typeof(T), _ => [.. documents.Where(document => document.Content is T)]);
}
