using System.Linq.Expressions;
using Microsoft.Extensions.VectorData;
using Microsoft.Extensions.VectorData.ProviderServices;

namespace Demos.Retrieval.Stores;

/// <summary>Searches a table that nobody writes to meanwhile.</summary>
internal static class InMemorySearch
{
    /// <summary>The records whose vectors are nearest, best first.</summary>
    public static List<VectorSearchResult<TRecord>> Nearest<TKey, TRecord, TInput>(
        InMemoryTable<TKey, TRecord> table, VectorPropertyModel property, TInput question, int top, VectorSearchOptions<TRecord> options)
        where TKey : notnull
        where TRecord : class
    {
        var best = table.Best(Sum(options.Skip, top), options.ScoreThreshold);
        table.Vectors(property).Search(SearchVector.From(question, property).Span, table.Rows, best, Accepts(table, options.Filter));
        return [.. best.InOrder().Skip(options.Skip).Select(hit => new VectorSearchResult<TRecord>(table.Read(hit.Row, options.IncludeVectors), hit.Score))];
    }

    /// <summary>The records that rank best by vector and words together.</summary>
    public static List<VectorSearchResult<TRecord>> Fused<TKey, TRecord, TInput>(
        InMemoryTable<TKey, TRecord> table,
        (VectorPropertyModel Vectors, DataPropertyModel Words) properties,
        (TInput Vector, IEnumerable<string> Keywords) question,
        int top,
        HybridSearchOptions<TRecord> options)
        where TKey : notnull
        where TRecord : class
    {
        var wanted = Sum(options.Skip, top);
        var accepts = Accepts(table, options.Filter);
        var (nearest, wordy) = (table.Best(RankFusion.Depth(wanted)), table.Best(RankFusion.Depth(wanted)));
        table.Vectors(properties.Vectors).Search(SearchVector.From(question.Vector, properties.Vectors).Span, table.Rows, nearest, accepts);
        table.Terms(properties.Words).Search(TermWeights.OfQuestion(question.Keywords), table.Rows, wordy, accepts);
        var best = table.Best(wanted, options.ScoreThreshold);
        RankFusion.Fuse([nearest.InOrder(), wordy.InOrder()], best);
        return [.. best.InOrder().Skip(options.Skip).Select(hit => new VectorSearchResult<TRecord>(table.Read(hit.Row, options.IncludeVectors), hit.Score))];
    }

    private static Func<int, bool>? Accepts<TKey, TRecord>(InMemoryTable<TKey, TRecord> table, Expression<Func<TRecord, bool>>? filter)
        where TKey : notnull
        where TRecord : class =>
        filter?.Compile() is { } accepts ? row => accepts(table.Kept(row)) : null;

    private static int Sum(int skip, int top) => (int)Math.Min((long)skip + top, int.MaxValue);
}
