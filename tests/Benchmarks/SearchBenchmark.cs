using System.Diagnostics;
using System.Globalization;
using Demos.Retrieval.Stores;
using Microsoft.Extensions.VectorData;

namespace Benchmarks;

/// <summary>How long an exact search of the store in memory takes: 100,000 vectors of 384 floats, top 10, one thread.</summary>
internal static class SearchBenchmark
{
    private const int Records = 100_000;

    private const int Dimensions = 384;

    private const int Questions = 1_000;

    private const int WarmUp = 100;

    public static async Task<int> RunAsync(TextWriter output)
    {
        using var store = new InMemoryVectorStore();
        foreach (var (title, clusters) in new[] { ("spread evenly", 0), ("in 1,000 clusters", 1_000) })
        {
            var random = new Random(7);
            var centres = Enumerable.Range(0, clusters).Select(_ => Vector(random, null, 1)).ToArray();
            float[] Next() => clusters == 0 ? Vector(random, null, 1) : Vector(random, centres[random.Next(clusters)], 0.7f);
            var collection = store.GetCollection<ulong, Row>(title);
            await collection.EnsureCollectionExistsAsync();
            await collection.UpsertAsync(Enumerable.Range(0, Records).Select(key => new Row { Key = (ulong)key, Vector = Next() }));
            var questions = Enumerable.Range(0, WarmUp + Questions).Select(_ => Next()).ToArray();
            var times = new List<double>(questions.Length);
            foreach (var question in questions)
            {
                var begun = Stopwatch.GetTimestamp();
                await collection.SearchAsync(question, 10).LastAsync();
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            output.WriteLine(Line(title, [.. times.Skip(WarmUp).Order()]));
            await collection.EnsureCollectionDeletedAsync();
        }

        return 0;
    }

    private static string Line(string title, double[] times) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Records} x {Dimensions}, top 10, {title}, {times.Length} questions: p50 {times[times.Length / 2]:0.00} ms, p99 {times[times.Length * 99 / 100]:0.00} ms, max {times[^1]:0.00} ms");

    /// <summary>A direction at random, or one near a centre.</summary>
    private static float[] Vector(Random random, float[]? centre, float spread)
    {
        var vector = new float[Dimensions];
        for (var at = 0; at < Dimensions; at++)
        {
            vector[at] = (centre?[at] ?? 0) + (spread * (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())));
        }

        return vector;
    }

    internal sealed class Row
    {
        [VectorStoreKey]
        public ulong Key { get; set; }

        [VectorStoreVector(Dimensions)]
        public ReadOnlyMemory<float> Vector { get; set; }
    }
}
