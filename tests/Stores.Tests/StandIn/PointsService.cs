using Grpc.Core;
using Qdrant.Client.Grpc;

namespace Stores.Tests.StandIn;

internal sealed class PointsService(Shelf shelf) : PointsBinding
{
    public override Task<PointsOperationResponse> Upsert(UpsertPoints request, ServerCallContext context)
    {
        shelf[request.CollectionName].Write(request.Points);
        return Done();
    }

    public override Task<PointsOperationResponse> Delete(DeletePoints request, ServerCallContext context)
    {
        shelf[request.CollectionName].Remove(request.Points.Points.Ids);
        return Done();
    }

    public override Task<PointsOperationResponse> CreateFieldIndex(CreateFieldIndexCollection request, ServerCallContext context)
    {
        shelf[request.CollectionName].Index(request.FieldName, request.FieldType);
        return Done();
    }

    public override Task<GetResponse> Get(GetPoints request, ServerCallContext context)
    {
        var collection = shelf[request.CollectionName];
        var answer = new GetResponse();
        answer.Result.AddRange(request.Ids.Select(collection.Find).OfType<StoredPoint>().Select(point => point.Retrieved(request.WithPayload, request.WithVectors)));
        return Task.FromResult(answer);
    }

    public override Task<ScrollResponse> Scroll(ScrollPoints request, ServerCallContext context)
    {
        var points = shelf[request.CollectionName].InOrder(request.OrderBy).Where(point => Filters.Accept(request.Filter, point));
        var answer = new ScrollResponse();
        answer.Result.AddRange(points.Take((int)Math.Min(request.Limit, int.MaxValue)).Select(point => point.Retrieved(request.WithPayload, request.WithVectors)));
        return Task.FromResult(answer);
    }

    public override Task<QueryResponse> Query(QueryPoints request, ServerCallContext context)
    {
        if (request.Limit == 0)
        {
            throw new RpcException(new(StatusCode.InvalidArgument, "Validation error in body: [limit: value 0 invalid, must be 1 or larger]"));
        }

        var answer = new QueryResponse();
        answer.Result.AddRange(new Queries(shelf[request.CollectionName]).Answer(request).Select(hit => hit.Point.Scored(hit.Score, request.WithPayload, request.WithVectors)));
        return Task.FromResult(answer);
    }

    private static Task<PointsOperationResponse> Done() => Task.FromResult(new PointsOperationResponse { Result = new() { Status = UpdateStatus.Completed } });
}
