using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;
using Demos.Retrieval.Stores;
using Microsoft.Extensions.VectorData;

namespace Benchmarks;

/// <summary>How long an exact search of the store in memory takes: 100,000 vectors of 384 floats, top 10, one core.</summary>
internal static class SearchBenchmark
{
    private const int Records = 100_000;

    private const int Dimensions = 384;

    private const int Questions = 1_000;

    private const int WarmUp = 100;

    public static async Task<int> RunAsync(TextWriter output)
    {
        // One core, also for the garbage collector and the compiler.
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var self = Process.GetCurrentProcess();
            self.ProcessorAffinity = 1;
        }

        using var store = new InMemoryVectorStore();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Records:N0} x {Dimensions}, top 10, one core"));
        foreach (var (title, clusters) in new[] { ("spread evenly", 0), ("in 1,000 clusters", 1_000) })
        {
            var random = new Random(7);
            var centres = Enumerable.Range(0, clusters).Select(_ => Vector(random, null, 1)).ToArray();
            float[] Next() => clusters == 0 ? Vector(random, null, 1) : Vector(random, centres[random.Next(clusters)], 0.7f);
            var collection = store.GetCollection<ulong, Row>(title);
            await collection.EnsureCollectionExistsAsync();
            await collection.UpsertAsync(Enumerable.Range(0, Records).Select(key => new Row { Key = (ulong)key, Vector = Next() }));
            var questions = Enumerable.Range(0, WarmUp + Questions).Select(_ => Next()).ToArray();
            foreach (var question in questions.Take(WarmUp))
            {
                await collection.SearchAsync(question, 10).LastAsync();
            }

            output.WriteLine($"{title}: {Timing.Of([.. await TimesAsync(questions.Skip(WarmUp), question => collection.SearchAsync(question, 10).LastAsync().AsTask())])}");
            await collection.EnsureCollectionDeletedAsync();
        }

        output.WriteLine($"for comparison, only reading the floats and multiplying: {Timing.Of(await PlainAsync())}");

        return 0;
    }

    private static async Task<List<Timing>> TimesAsync(IEnumerable<float[]> questions, Func<float[], Task> search)
    {
        var times = new List<Timing>();
        foreach (var question in questions)
        {
            times.Add(await Timing.MeasureAsync(() => search(question)));
        }

        return times;
    }

    private static async Task<List<Timing>> PlainAsync()
    {
        var (values, question) = (new float[Records * Dimensions], Vector(new Random(7), null, 1));
        Array.Fill(values, 0.5f);
        return await TimesAsync(Enumerable.Repeat(question, Questions / 5), asked =>
        {
            var highest = float.NegativeInfinity;
            for (var row = 0; row < Records; row++)
            {
                highest = Math.Max(highest, TensorPrimitives.Dot<float>(values.AsSpan(row * Dimensions, Dimensions), asked));
            }

            return Task.FromResult(highest);
        });
    }

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
