using Microsoft.Extensions.VectorData;
using Microsoft.Extensions.VectorData.ProviderServices;
using Qdrant.Client.Grpc;

namespace Demos.Retrieval.Stores.Qdrant;

/// <summary>The order of a list of points.</summary>
internal static class PointOrder
{
    /// <summary>The order that a caller asks for; null where none.</summary>
    /// <exception cref="NotSupportedException">More than one property, or one that is no indexed number or time.</exception>
    public static OrderBy? Of<TRecord>(CollectionModel model, FilteredRecordRetrievalOptions<TRecord>? options)
        where TRecord : class
    {
        var order = options?.OrderBy?.Invoke(new()).Values ?? [];
        if (order.Count == 0)
        {
            return null;
        }

        var property = model.GetDataOrKeyProperty(order[0].PropertySelector);
        return order.Count == 1
            && property is DataPropertyModel { IsIndexed: true }
            && PayloadValues.IndexOf(property.Type) is PayloadSchemaType.Integer or PayloadSchemaType.Float or PayloadSchemaType.Datetime
            ? new() { Key = property.StorageName, Direction = order[0].Ascending ? Direction.Asc : Direction.Desc }
            : throw new NotSupportedException($"Qdrant cannot order by '{property.ModelName}' here: it takes one property that is an indexed number or time. Order by such a one, or sort what comes back.");
    }
}
