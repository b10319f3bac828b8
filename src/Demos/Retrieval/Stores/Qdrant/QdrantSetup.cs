using Grpc.Core;
using Microsoft.Extensions.VectorData;
using Microsoft.Extensions.VectorData.ProviderServices;
using Qdrant.Client;
using Qdrant.Client.Grpc;

namespace Demos.Retrieval.Stores.Qdrant;

/// <summary>Makes and removes collections.</summary>
/// <remarks>A vector property becomes a named vector, a full-text property a named sparse vector beside its payload, an indexed property a payload index.</remarks>
internal static class QdrantSetup
{
    /// <summary>Name of the sparse vector for the words of a property.</summary>
    public static string WordsOf(DataPropertyModel property) => $"{property.StorageName}_words";

    /// <exception cref="NotSupportedException">Another function than cosine similarity (the default) and dot product.</exception>
    public static Distance DistanceOf(VectorPropertyModel property) => property.DistanceFunction switch
    {
        null or DistanceFunction.CosineSimilarity => Distance.Cosine,
        DistanceFunction.DotProductSimilarity => Distance.Dot,
        var other => throw new NotSupportedException($"The vector '{property.ModelName}' has the distance function '{other}'. Use '{DistanceFunction.CosineSimilarity}' or '{DistanceFunction.DotProductSimilarity}'."),
    };

    /// <summary>Makes the collection and its indexes; leaves one that is there as it is.</summary>
    public static Task EnsureAsync(QdrantConnection connection, string name, CollectionModel model, CancellationToken cancellationToken) =>
        connection.AskAsync("create", name, async client =>
        {
            if (!await client.CollectionExistsAsync(name, cancellationToken))
            {
                await CreateAsync(client, name, model, cancellationToken);
            }

            // An index that is there already is left alone.
            foreach (var property in model.DataProperties.Where(property => property.IsIndexed))
            {
                await client.CreatePayloadIndexAsync(name, property.StorageName, PayloadValues.IndexOf(property.Type)!.Value, cancellationToken: cancellationToken);
            }
        }, cancellationToken);

    /// <summary>Removes the collection, if it is there.</summary>
    public static Task DeleteAsync(QdrantConnection connection, string name, CancellationToken cancellationToken) =>
        connection.AskAsync("delete", name, async client =>
        {
            if (await client.CollectionExistsAsync(name, cancellationToken))
            {
                await client.DeleteCollectionAsync(name, cancellationToken: cancellationToken);
            }
        }, cancellationToken);

    private static async Task CreateAsync(QdrantClient client, string name, CollectionModel model, CancellationToken cancellationToken)
    {
        var request = new CreateCollection { CollectionName = name, VectorsConfig = new() { ParamsMap = new() }, SparseVectorsConfig = new() };
        foreach (var property in model.VectorProperties)
        {
            request.VectorsConfig.ParamsMap.Map.Add(property.StorageName, new() { Size = (ulong)property.Dimensions, Distance = DistanceOf(property) });
        }

        foreach (var property in model.DataProperties.Where(property => property.IsFullTextIndexed))
        {
            request.SparseVectorsConfig.Map.Add(WordsOf(property), new() { Modifier = Modifier.Idf });
        }

        try
        {
            await client.CreateCollectionAsync(request, cancellationToken);
        }
        catch (RpcException failure) when (failure.StatusCode is StatusCode.AlreadyExists || failure.Status.Detail.Contains("already exists", StringComparison.Ordinal))
        {
            // Somebody else made it in between.
        }
    }
}
