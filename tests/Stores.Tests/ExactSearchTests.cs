using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using CsCheck;
using Demos.Retrieval.Stores;
using Microsoft.Extensions.VectorData;

namespace Stores.Tests;

/// <summary>The search that looks at bytes first gives what comparing with every row gives: the same rows, the same scores to the last bit, the same order.</summary>
public sealed class ExactSearchTests
{
    private static readonly Gen<float> Value = Gen.OneOf(
        Gen.Float[-1, 1],
        Gen.Int[-2, 2].Select(number => (float)number),
        Gen.Float[-1e-4f, 1e-4f],
        Gen.Float[-1e6f, 1e6f],
        Gen.Float[-1e-18f, 1e-18f],
        Gen.Float[-1e15f, 1e15f],
        Gen.Const(0f));

    [Theory]
    [InlineData(DistanceFunction.CosineSimilarity)]
    [InlineData(DistanceFunction.DotProductSimilarity)]
    public void Best_rows_are_those_of_a_plain_comparison(string function) =>
        Gen.Select(Gen.Int[1, 70], Gen.Int[1, 60], Gen.Int[1, 12]).SelectMany(size => Gen.Select(Value.Array[size.Item1].Array[size.Item2], Value.Array[size.Item1], Gen.Const(size.Item3)))
            .Sample((rows, question, count) => Assert.Equal(Plain(rows, question, count, function), Searched(rows, question, count, function)), iter: 1_000);

    [Theory]
    [InlineData(DistanceFunction.CosineSimilarity)]
    [InlineData(DistanceFunction.DotProductSimilarity)]
    public void Best_rows_are_right_where_all_are_nearly_the_same(string function)
    {
        var random = new Random(5);
        float[] Near(float[] centre) => [.. centre.Select(value => value + (1e-3f * (random.NextSingle() - 0.5f)))];
        float[] middle = [.. Enumerable.Range(0, 384).Select(_ => random.NextSingle() - 0.5f)];
        float[][] rows = [.. Enumerable.Range(0, 3_000).Select(_ => Near(middle))];

        Assert.Equal(Plain(rows, middle, 10, function), Searched(rows, middle, 10, function));
    }

    [Fact]
    public void Few_floats_are_looked_at()
    {
        var random = new Random(3);
        float[] Next() => [.. Enumerable.Range(0, 384).Select(_ => random.NextSingle() - 0.5f)];
        var column = Column([.. Enumerable.Range(0, 10_000).Select(_ => Next())], DistanceFunction.CosineSimilarity);
        var looked = 0;

        column.Search(Next(), 10_000, Best(10), row => ++looked > 0);

        Assert.InRange(looked, 10, 400);
    }

    [Fact]
    public void Bytes_are_multiplied_alike_by_every_instruction_set() =>
        Gen.Int[1, 8].SelectMany(blocks => Gen.Select(Gen.SByte[-127, 127].Array[blocks * ByteDot.Block], Gen.Short.Array[blocks * ByteDot.Block])).Sample((row, question) =>
        {
            var largest = ByteDot.LargestShort(row.Length);
            short[] within = [.. question.Select(code => (short)Math.Clamp((int)code, -largest, largest))];
            var expected = row.Zip(within).Sum(pair => pair.First * pair.Second);
            Assert.Equal(expected, ByteDot.Of(row, within));
            Assert.Equal(expected, ByteDot.Portable(ref MemoryMarshal.GetReference(row.AsSpan()), ref MemoryMarshal.GetReference(within.AsSpan()), row.Length));
        });

    [Theory]
    [InlineData(64)]
    [InlineData(4_096)]
    [InlineData(65_536)]
    public void Largest_codes_do_not_overflow(int length)
    {
        var question = Enumerable.Repeat((short)ByteDot.LargestShort(length), length).ToArray();
        var row = Enumerable.Repeat((sbyte)-127, length).ToArray();

        Assert.True(ByteDot.LargestShort(length) > 127);
        Assert.Equal(-127L * question[0] * length, ByteDot.Of(row, question));
    }

    private static RankedRow[] Searched(float[][] rows, float[] question, int count, string function)
    {
        var best = Best(count);
        Column(rows, function).Search(question, rows.Length, best, accepts: null);
        return best.InOrder();
    }

    private static RankedRow[] Plain(float[][] rows, float[] question, int count, string function) =>
        [.. rows.Select((row, at) => new RankedRow(at, Score(row, question, function))).OrderByDescending(hit => hit.Score).ThenBy(hit => KeyOf(hit.Row)).Take(count)];

    private static float Score(float[] row, float[] question, string function)
    {
        var (dot, norms) = (TensorPrimitives.Dot<float>(row, question), (Row: TensorPrimitives.Norm<float>(row), Question: TensorPrimitives.Norm<float>(question)));
        return function == DistanceFunction.DotProductSimilarity ? dot : norms.Row < 1e-15f || norms.Question < 1e-15f ? 0 : dot / norms.Row / norms.Question;
    }

    private static VectorColumn Column(float[][] rows, string function)
    {
        var column = new VectorColumn(rows[0].Length, function);
        for (var row = 0; row < rows.Length; row++)
        {
            column.Set(row, rows[row]);
        }

        return column;
    }

    // Another order than that of the rows.
    private static int KeyOf(int row) => row ^ 5;

    private static BestRows<int> Best(int count) => new(count, double.NegativeInfinity, KeyOf, Comparer<int>.Default);
}
