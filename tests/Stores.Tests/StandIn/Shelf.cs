using System.Collections.Concurrent;

namespace Stores.Tests.StandIn;

/// <summary>The collections of the server.</summary>
internal sealed class Shelf
{
    public ConcurrentDictionary<string, StoredCollection> Collections { get; } = new(StringComparer.Ordinal);

    public StoredCollection this[string name] => Collections.TryGetValue(name, out var collection) ? collection : throw Refusal.NoCollection(name);
}
