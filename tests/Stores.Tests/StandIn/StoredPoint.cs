using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace Stores.Tests.StandIn;

internal sealed record StoredPoint(PointId Id, MapField<string, Value> Payload, Dictionary<string, float[]> Dense, Dictionary<string, SparseVector> Sparse)
{
    public RetrievedPoint Retrieved(WithPayloadSelector? payload, WithVectorsSelector? vectors)
    {
        var point = new RetrievedPoint { Id = Id, Vectors = Vectors(vectors) };
        point.Payload.Add(Chosen(payload));
        return point;
    }

    public ScoredPoint Scored(float score, WithPayloadSelector? payload, WithVectorsSelector? vectors)
    {
        var point = new ScoredPoint { Id = Id, Score = score, Vectors = Vectors(vectors) };
        point.Payload.Add(Chosen(payload));
        return point;
    }

    private MapField<string, Value> Chosen(WithPayloadSelector? payload) => payload?.Enable is true ? Payload : [];

    private VectorsOutput? Vectors(WithVectorsSelector? selector)
    {
        var names = selector?.Include?.Names.ToHashSet() ?? (selector?.Enable is true ? [.. Dense.Keys, .. Sparse.Keys] : []);
        if (names.Count == 0)
        {
            return null;
        }

        var vectors = new NamedVectorsOutput();
        foreach (var (name, values) in Dense.Where(vector => names.Contains(vector.Key)))
        {
            vectors.Vectors.Add(name, new() { Dense = new() { Data = { values } } });
        }

        foreach (var (name, words) in Sparse.Where(vector => names.Contains(vector.Key)))
        {
            vectors.Vectors.Add(name, new() { Sparse = words });
        }

        return new() { Vectors = vectors };
    }
}
