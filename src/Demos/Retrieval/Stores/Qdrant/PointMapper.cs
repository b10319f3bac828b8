using Google.Protobuf.Collections;
using Microsoft.Extensions.VectorData.ProviderServices;
using Qdrant.Client.Grpc;

namespace Demos.Retrieval.Stores.Qdrant;

/// <summary>Records as points, and back. A text key stands in the payload too, because its id cannot be read back.</summary>
/// <param name="model">The properties of a record.</param>
internal sealed class PointMapper<TRecord>(CollectionModel model)
    where TRecord : class
{
    /// <summary>Names of the vectors that records have; those of words stay on the server.</summary>
    public IEnumerable<string> VectorNames => model.VectorProperties.Select(property => property.StorageName);

    /// <summary>The point of a record.</summary>
    /// <exception cref="ArgumentException">A vector has another length than the collection, or is not finite; a key is null.</exception>
    public PointStruct ToPoint(TRecord record)
    {
        var key = model.KeyProperty.GetValueAsObject(record);
        ArgumentNullException.ThrowIfNull(key, model.KeyProperty.ModelName);
        var point = new PointStruct { Id = PointIds.Of(key), Vectors = new() { Vectors_ = new() } };
        if (key is string)
        {
            point.Payload.Add(model.KeyProperty.StorageName, PayloadValues.From(key));
        }

        foreach (var property in model.DataProperties)
        {
            point.Payload.Add(property.StorageName, PayloadValues.From(property.GetValueAsObject(record)));
        }

        AddVectors(record, point.Vectors.Vectors_.Vectors);
        return point;
    }

    /// <summary>The record of a point.</summary>
    /// <param name="id">The point's id.</param>
    /// <param name="payload">Its payload.</param>
    /// <param name="vectors">Its vectors; null where they were not asked for.</param>
    public TRecord ToRecord(PointId id, MapField<string, Value> payload, VectorsOutput? vectors)
    {
        var record = model.CreateRecord<TRecord>()!;
        model.KeyProperty.SetValueAsObject(record, KeyOf(id, payload));
        foreach (var property in model.DataProperties)
        {
            if (payload.TryGetValue(property.StorageName, out var value) && (PayloadValues.To(value, property.Type) is { } read || property.IsNullable))
            {
                property.SetValueAsObject(record, PayloadValues.To(value, property.Type));
            }
        }

        foreach (var property in model.VectorProperties)
        {
            if (vectors?.Vectors?.Vectors.TryGetValue(property.StorageName, out var vector) is true)
            {
                property.SetValue(record, new ReadOnlyMemory<float>([.. vector.GetDenseVector()!.Data]));
            }
        }

        return record;
    }

    private object KeyOf(PointId id, MapField<string, Value> payload) =>
        model.KeyProperty.Type == typeof(ulong) ? id.Num
        : model.KeyProperty.Type == typeof(Guid) ? Guid.Parse(id.Uuid)
        : payload.TryGetValue(model.KeyProperty.StorageName, out var key) ? key.StringValue
        : throw new FormatException($"The point '{id.Uuid}' has no '{model.KeyProperty.StorageName}' in its payload, which holds the key. It was not written by this store: write it again.");

    private void AddVectors(TRecord record, MapField<string, Vector> vectors)
    {
        foreach (var property in model.VectorProperties)
        {
            var values = property.GetValue<ReadOnlyMemory<float>>(record);
            SearchVector.Check(values.Span, property.Dimensions);
            vectors.Add(property.StorageName, new() { Dense = Questions.Dense(values) });
        }

        foreach (var property in model.DataProperties.Where(property => property.IsFullTextIndexed))
        {
            var words = TermWeights.Of(property.GetValue<string?>(record));
            if (words.Terms.Length > 0)
            {
                vectors.Add(QdrantSetup.WordsOf(property), new() { Sparse = Questions.Sparse(words) });
            }
        }
    }
}
