using Grpc.Core;
using Qdrant.Client.Grpc;

namespace Stores.Tests.StandIn;

/// <summary>Which methods the server has; gRPC's server looks for what overrides them.</summary>
[BindServiceMethod(typeof(PointsBinding), nameof(BindService))]
internal abstract class PointsBinding
{
    public static void BindService(ServiceBinderBase binder, PointsBinding? service)
    {
        const string Name = "qdrant.Points";
        Unary.Bind<UpsertPoints, PointsOperationResponse>(binder, Name, nameof(Upsert));
        Unary.Bind<DeletePoints, PointsOperationResponse>(binder, Name, nameof(Delete));
        Unary.Bind<GetPoints, GetResponse>(binder, Name, nameof(Get));
        Unary.Bind<ScrollPoints, ScrollResponse>(binder, Name, nameof(Scroll));
        Unary.Bind<QueryPoints, QueryResponse>(binder, Name, nameof(Query));
        Unary.Bind<CreateFieldIndexCollection, PointsOperationResponse>(binder, Name, nameof(CreateFieldIndex));
    }

    public abstract Task<PointsOperationResponse> Upsert(UpsertPoints request, ServerCallContext context);

    public abstract Task<PointsOperationResponse> Delete(DeletePoints request, ServerCallContext context);

    public abstract Task<PointsOperationResponse> CreateFieldIndex(CreateFieldIndexCollection request, ServerCallContext context);

    public abstract Task<GetResponse> Get(GetPoints request, ServerCallContext context);

    public abstract Task<ScrollResponse> Scroll(ScrollPoints request, ServerCallContext context);

    public abstract Task<QueryResponse> Query(QueryPoints request, ServerCallContext context);
}
