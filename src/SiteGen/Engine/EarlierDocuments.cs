using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SiteGen.Engine;

/// <summary>What the phases before made, by type. Thread-safe.</summary>
/// <param name="before">What was there before the last of them; null for nothing.</param>
/// <param name="last">What the last of them made, in the order of steps.</param>
internal sealed class EarlierDocuments(EarlierDocuments? before, ImmutableArray<Document> last)
{
    private readonly Lazy<Dictionary<Type, List<int>>> _placesByType = new(() => PlacesByType(last));
    private readonly ConcurrentDictionary<Type, object> _contents = new();
    private readonly ConcurrentDictionary<Type, object> _documents = new();
    private readonly ConcurrentDictionary<object, object?> _made = new();

    /// <summary>Another object after each phase of each build.</summary>
    public object Moment { get; } = new();

    /// <summary>What steps of the phase make of the documents together.</summary>
    public T Once<T>(object key, Func<T> make) => (T)_made.GetOrAdd(key, _ => make())!;

    /// <summary>The contents of one type, in order.</summary>
    public ContentsRead<T> ContentsRead<T>() => (ContentsRead<T>)_contents.GetOrAdd(typeof(T), _ => new ContentsRead<T>(And(before?.ContentsRead<T>().Contents ?? [], PlacesOf<T>(), document => (T)document.Content)));

    /// <summary>Documents whose content has the type, in order.</summary>
    public DocumentsRead<T> DocumentsRead<T>() => (DocumentsRead<T>)_documents.GetOrAdd(typeof(T), _ => new DocumentsRead<T>(And(before?.DocumentsRead<T>().Documents ?? [], PlacesOf<T>(), document => document)));

    private ImmutableArray<T> And<T>(ImmutableArray<T> earlier, List<int> places, Func<Document, T> of)
    {
        if (places.Count == 0)
        {
            return earlier;
        }

        var all = new T[earlier.Length + places.Count];
        earlier.CopyTo(all);
        for (var at = 0; at < places.Count; at++)
        {
            all[earlier.Length + at] = of(last[places[at]]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

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
        var (before, ofType) = (typeof(void), new List<int>());
        for (var at = 0; at < documents.Length; at++)
        {
            var type = documents[at].Content.GetType();
            if (type != before && !places.TryGetValue(type, out ofType))
            {
                places[type] = ofType = [];
            }

            before = type;
            ofType!.Add(at);
        }

        return places;
    }
}
