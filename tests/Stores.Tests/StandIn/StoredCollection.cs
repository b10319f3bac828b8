using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics.Tensors;
using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace Stores.Tests.StandIn;

/// <summary>The points of a collection and what it was made for.</summary>
internal sealed class StoredCollection(CreateCollection request)
{
    private readonly ConcurrentDictionary<PointId, StoredPoint> _points = new();
    private readonly ConcurrentDictionary<string, FieldType> _indexes = new(StringComparer.Ordinal);

    public ICollection<StoredPoint> Points => _points.Values;

    public StoredPoint? Find(PointId id) => _points.GetValueOrDefault(id);

    public VectorParams Dense(string name) =>
        request.VectorsConfig.ParamsMap.Map.TryGetValue(name, out var found) ? found : throw Refusal.WrongInput($"Not existing vector name error: {name}");

    public bool IsSparse(string name) => request.SparseVectorsConfig?.Map.ContainsKey(name) is true;

    public bool HasIdf(string name) => request.SparseVectorsConfig.Map[name].Modifier is Modifier.Idf;

    public void Index(string field, FieldType type) => _indexes[field] = type;

    public void Remove(IEnumerable<PointId> ids)
    {
        foreach (var id in ids)
        {
            _points.TryRemove(id, out _);
        }
    }

    public void Write(IReadOnlyCollection<PointStruct> points)
    {
        StoredPoint[] checkedPoints = [.. points.Select(Checked)];
        foreach (var point in checkedPoints)
        {
            _points[point.Id] = point;
        }
    }

    /// <summary>By id, numbers first, or by a number or time of the payload.</summary>
    public IEnumerable<StoredPoint> InOrder(OrderBy? order)
    {
        if (order is null)
        {
            return _points.Values.OrderBy(point => point.Id.HasUuid).ThenBy(point => point.Id.Num).ThenBy(point => point.Id.Uuid, StringComparer.Ordinal);
        }

        if (!_indexes.TryGetValue(order.Key, out var index) || index is not (FieldType.Integer or FieldType.Float or FieldType.Datetime))
        {
            throw Refusal.BadRequest($"No range index for `order_by` key: `{order.Key}`. Please create one to use `order_by`.");
        }

        var having = _points.Values.Where(point => Filters.Number(point.Payload.GetValueOrDefault(order.Key)) is not null);
        return order.Direction is Direction.Desc
            ? having.OrderByDescending(point => Filters.Number(point.Payload[order.Key]))
            : having.OrderBy(point => Filters.Number(point.Payload[order.Key]));
    }

    private StoredPoint Checked(PointStruct point)
    {
        if (point.Id.HasUuid && !Guid.TryParse(point.Id.Uuid, out _))
        {
            throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.InvalidArgument, $"Unable to parse UUID: {point.Id.Uuid}"));
        }

        var (dense, sparse) = (new Dictionary<string, float[]>(), new Dictionary<string, SparseVector>());
        foreach (var (name, vector) in point.Vectors?.Vectors_?.Vectors ?? new MapField<string, Vector>())
        {
            if (vector.Sparse is { } words)
            {
                sparse[name] = CheckedWords(name, words);
            }
            else
            {
                dense[name] = CheckedValues(Dense(name), [.. vector.Dense.Data]);
            }
        }

        return new(point.Id, point.Payload.Clone(), dense, sparse);
    }

    private SparseVector CheckedWords(string name, SparseVector words) =>
        !IsSparse(name) ? throw Refusal.WrongInput($"Not existing vector name error: {name}")
        : words.Indices.Count != words.Values.Count || words.Indices.Distinct().Count() != words.Indices.Count ? throw Refusal.WrongInput("Validation error: indices must be unique, and as many as values")
        : words;

    private static float[] CheckedValues(VectorParams parameters, float[] values)
    {
        if ((int)parameters.Size != values.Length)
        {
            throw Refusal.WrongInput(string.Create(CultureInfo.InvariantCulture, $"Vector dimension error: expected dim: {parameters.Size}, got {values.Length}"));
        }

        return parameters.Distance is Distance.Cosine ? Unit(values) : values;
    }

    /// <summary>The vector at length 1, as the server keeps it for the cosine.</summary>
    public static float[] Unit(float[] values)
    {
        var norm = TensorPrimitives.Norm<float>(values);
        return norm == 0 ? values : [.. values.Select(value => value / norm)];
    }
}
