using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SiteGen.Engine;

/// <summary>What the phases before made, by type. Thread-safe.</summary>
/// <param name="before">What was there before the last of them; null for nothing.</param>
/// <param name="last">What the last of them made, in the order of steps.</param>
internal sealed class EarlierDocuments(EarlierDocuments? before, ImmutableArray<Document> last)
{
    private readonly Lazy<Dictionary<Type, List<int>>> _placesByType = new(() => PlacesByType(last));
    private readonly ConcurrentDictionary<Type, object> _contents = new();
    private readonly ConcurrentDictionary<Type, ImmutableArray<Document>> _documents = new();
    private readonly ConcurrentDictionary<object, object?> _made = new();

    /// <summary>What steps of the phase make of the documents together.</summary>
    public T Once<T>(object key, Func<T> make) => (T)_made.GetOrAdd(key, _ => make())!;

    /// <summary>The contents of one type, in order.</summary>
    public ImmutableArray<T> ContentsOf<T>() =>
        (ImmutableArray<T>)_contents.GetOrAdd(typeof(T), _ => (before?.ContentsOf<T>() ?? []).AddRange(PlacesOf<T>().Select(place => (T)last[place].Content)));

    /// <summary>Documents whose content has the type, in order.</summary>
    public ImmutableArray<Document> DocumentsOf<T>() =>
        _documents.GetOrAdd(typeof(T), _ => (before?.DocumentsOf<T>() ?? []).AddRange(PlacesOf<T>().Select(place => last[place])));

    private List<int> PlacesOf<T>()
    {
        var types = _placesByType.Value.Where(type => typeof(T).IsAssignableFrom(type.Key)).Select(type => type.Value).ToList();
        if (types is [var only])
        {
            return only;
        }

        var places = types.SelectMany(type => type).ToList();
        places.Sort();
        return places;
    }

    private static Dictionary<Type, List<int>> PlacesByType(ImmutableArray<Document> documents)
    {
        var places = new Dictionary<Type, List<int>>();
        for (var at = 0; at < documents.Length; at++)
        {
            var type = documents[at].Content.GetType();
            if (!places.TryGetValue(type, out var ofType))
            {
                places[type] = ofType = [];
            }

            ofType.Add(at);
        }

        return places;
    }
}
