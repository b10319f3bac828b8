using Grpc.Core;
using Qdrant.Client.Grpc;

namespace Stores.Tests.StandIn;

internal sealed class CollectionsService(Shelf shelf) : CollectionsBinding
{
    public override Task<CollectionOperationResponse> Create(CreateCollection request, ServerCallContext context) =>
        shelf.Collections.TryAdd(request.CollectionName, new(request))
            ? Task.FromResult(new CollectionOperationResponse { Result = true })
            : throw Refusal.Exists(request.CollectionName);

    public override Task<CollectionOperationResponse> Delete(DeleteCollection request, ServerCallContext context) =>
        Task.FromResult(new CollectionOperationResponse { Result = shelf.Collections.TryRemove(request.CollectionName, out _) });

    public override Task<ListCollectionsResponse> List(ListCollectionsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListCollectionsResponse { Collections = { shelf.Collections.Keys.Select(name => new CollectionDescription { Name = name }) } });

    public override Task<CollectionExistsResponse> CollectionExists(CollectionExistsRequest request, ServerCallContext context) =>
        Task.FromResult(new CollectionExistsResponse { Result = new() { Exists = shelf.Collections.ContainsKey(request.CollectionName) } });
}
