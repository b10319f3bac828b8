using Microsoft.Extensions.VectorData;

namespace Stores.Tests;

/// <summary>What every vector store of ours keeps to. A store derives a class, or several where the same store is reached in several ways.</summary>
public abstract partial class VectorStoreConformance : IAsyncLifetime
{
    private readonly List<string> _names = [];

    private VectorStore? _store;

    private VectorStore Store => _store ?? throw new InvalidOperationException("The store is not open yet.");

    public async ValueTask InitializeAsync() => _store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var name in _store is null ? [] : _names)
        {
            await Store.EnsureCollectionDeletedAsync(name);
        }

        _store?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<VectorStore> OpenAsync();

    /// <summary>A name that nobody else uses, also on a server that others share. The collection is gone at the end of the test.</summary>
    private string NewName()
    {
        _names.Add($"conformance-{Guid.NewGuid():N}");
        return _names[^1];
    }

    private async Task<VectorStoreCollection<TKey, TRecord>> MadeAsync<TKey, TRecord>(VectorStoreCollectionDefinition? definition = null)
        where TKey : notnull
        where TRecord : class
    {
        var collection = Store.GetCollection<TKey, TRecord>(NewName(), definition);
        await collection.EnsureCollectionExistsAsync();
        return collection;
    }

    private async Task<VectorStoreCollection<string, Note>> NotesAsync()
    {
        var collection = await MadeAsync<string, Note>();
        await collection.UpsertAsync(Notes.All);
        return collection;
    }
}
