using Grpc.Core;
using Qdrant.Client.Grpc;

namespace Stores.Tests.StandIn;

/// <summary>Which methods the server has; gRPC's server looks for what overrides them.</summary>
[BindServiceMethod(typeof(CollectionsBinding), nameof(BindService))]
internal abstract class CollectionsBinding
{
    public static void BindService(ServiceBinderBase binder, CollectionsBinding? service)
    {
        const string Name = "qdrant.Collections";
        Unary.Bind<CreateCollection, CollectionOperationResponse>(binder, Name, nameof(Create));
        Unary.Bind<DeleteCollection, CollectionOperationResponse>(binder, Name, nameof(Delete));
        Unary.Bind<ListCollectionsRequest, ListCollectionsResponse>(binder, Name, nameof(List));
        Unary.Bind<CollectionExistsRequest, CollectionExistsResponse>(binder, Name, nameof(CollectionExists));
    }

    public abstract Task<CollectionOperationResponse> Create(CreateCollection request, ServerCallContext context);

    public abstract Task<CollectionOperationResponse> Delete(DeleteCollection request, ServerCallContext context);

    public abstract Task<ListCollectionsResponse> List(ListCollectionsRequest request, ServerCallContext context);

    public abstract Task<CollectionExistsResponse> CollectionExists(CollectionExistsRequest request, ServerCallContext context);
}
