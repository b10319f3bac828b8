using System.Numerics.Tensors;
using Qdrant.Client.Grpc;

namespace Stores.Tests.StandIn;

/// <summary>Answers queries: nearest by a dense or a sparse vector, and the fusion of several rankings.</summary>
internal sealed class Queries(StoredCollection collection)
{
    public IEnumerable<(StoredPoint Point, float Score)> Answer(QueryPoints request)
    {
        var ranked = request.Query.HasFusion
            ? Fused(request)
            : Nearest(request.Query, request.Using, request.Filter);
        return ranked
            .Where(hit => !request.HasScoreThreshold || hit.Score >= request.ScoreThreshold)
            .Skip((int)request.Offset)
            .Take((int)request.Limit);
    }

    private IEnumerable<(StoredPoint Point, float Score)> Fused(QueryPoints request)
    {
        if (request.Query.Fusion is not Fusion.Rrf)
        {
            throw Refusal.BadRequest("The stand-in fuses by reciprocal ranks only");
        }

        if (request.Prefetch.Count == 0)
        {
            throw Refusal.BadRequest("A fusion query needs at least one prefetch");
        }

        return request.Prefetch
            .SelectMany(part => Nearest(part.Query, part.Using, part.Filter).Take((int)part.Limit).Select((hit, rank) => (hit.Point, Share: 1f / (2 + rank))))
            .GroupBy(part => part.Point)
            .Select(parts => (Point: parts.Key, Score: parts.Sum(part => part.Share)))
            .OrderByDescending(hit => hit.Score);
    }

    private IEnumerable<(StoredPoint Point, float Score)> Nearest(Query query, string name, Filter? filter) =>
        (query.Nearest.Sparse is { } words ? BySparse(words, name, filter) : ByDense([.. query.Nearest.Dense.Data], name, filter)).OrderByDescending(hit => hit.Score);

    private IEnumerable<(StoredPoint Point, float Score)> ByDense(float[] question, string name, Filter? filter)
    {
        var parameters = collection.Dense(name);
        if ((int)parameters.Size != question.Length)
        {
            throw Refusal.WrongInput($"Vector dimension error: expected dim: {parameters.Size}, got {question.Length}");
        }

        var asked = parameters.Distance is Distance.Cosine ? StoredCollection.Unit(question) : question;
        return collection.Points
            .Where(point => point.Dense.ContainsKey(name) && Filters.Accept(filter, point))
            .Select(point => (point, TensorPrimitives.Dot<float>(asked, point.Dense[name])));
    }

    private IEnumerable<(StoredPoint Point, float Score)> BySparse(SparseVector question, string name, Filter? filter)
    {
        if (!collection.IsSparse(name))
        {
            throw Refusal.WrongInput($"Not existing vector name error: {name}");
        }

        var weights = question.Indices.Zip(question.Values).ToDictionary(pair => pair.First, pair => pair.Second * (collection.HasIdf(name) ? Rarity(name, pair.First) : 1));
        return
            from point in collection.Points
            where point.Sparse.ContainsKey(name) && Filters.Accept(filter, point)
            let words = point.Sparse[name]
            where words.Indices.Any(weights.ContainsKey)
            select (point, words.Indices.Zip(words.Values).Sum(pair => pair.Second * weights.GetValueOrDefault(pair.First)));
    }

    private float Rarity(string name, uint term)
    {
        var having = collection.Points.Count(point => point.Sparse.TryGetValue(name, out var words) && words.Indices.Contains(term));
        return MathF.Log(1 + ((collection.Points.Count - having + 0.5f) / (having + 0.5f)));
    }
}
