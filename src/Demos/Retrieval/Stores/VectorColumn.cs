using System.Globalization;
using System.Numerics.Tensors;
using Microsoft.Extensions.VectorData;

namespace Demos.Retrieval.Stores;

/// <summary>The vectors of one property, row after row in one piece of memory, with a copy of a quarter of the size to look at first.</summary>
/// <remarks>
/// A search reads the memory once, and memory is what it waits for. So it reads codes of one byte, which tell a score up to a known error, and looks
/// at the floats only of rows whose score could be among the best. The result is that of comparing with every row.
/// </remarks>
internal sealed class VectorColumn
{
    // Squares of shorter ones get lost in a float.
    private const float ShortestVector = 1e-15f;

    private readonly int _dimensions;
    private readonly int _codeLength;
    private readonly bool _cosine;
    private float[] _values = [];
    private sbyte[] _codes = [];
    private RowBound[] _bounds = [];
    private float[] _norms = [];

    /// <summary>An empty column.</summary>
    /// <param name="dimensions">Length of each vector, from 1.</param>
    /// <param name="function">Cosine similarity (the default) or dot product.</param>
    /// <exception cref="NotSupportedException">Another function.</exception>
    public VectorColumn(int dimensions, string? function)
    {
        _dimensions = dimensions;
        _codeLength = (dimensions + ByteDot.Block - 1) / ByteDot.Block * ByteDot.Block;
        _cosine = function switch
        {
            null or DistanceFunction.CosineSimilarity => true,
            DistanceFunction.DotProductSimilarity => false,
            _ => throw new NotSupportedException($"The store in memory has no distance function '{function}'. Use '{DistanceFunction.CosineSimilarity}' or '{DistanceFunction.DotProductSimilarity}'."),
        };
    }

    /// <summary>A row's vector, as it was given.</summary>
    public ReadOnlySpan<float> this[int row] => _values.AsSpan(row * _dimensions, _dimensions);

    /// <summary>Puts a vector into a row; rows up to it must have been set before.</summary>
    /// <exception cref="ArgumentException">The vector has another length than the column, or is not finite.</exception>
    public void Set(int row, ReadOnlySpan<float> vector)
    {
        var norm = Check(vector);
        Reserve(row + 1);
        vector.CopyTo(_values.AsSpan(row * _dimensions));
        _norms[row] = norm;
        Span<short> wide = new short[_dimensions];
        var codes = ScalarCodes.Write(vector, sbyte.MaxValue, wide);
        TensorPrimitives.ConvertTruncating<short, sbyte>(wide, _codes.AsSpan(row * _codeLength, _dimensions));
        _bounds[row] = !_cosine ? new(codes.Step, codes.Lost, codes.Norm) : norm == 0 ? default : new(codes.Step / norm, codes.Lost / norm, 1);
    }

    /// <summary>Copies a row over another.</summary>
    public void Copy(int from, int to)
    {
        this[from].CopyTo(_values.AsSpan(to * _dimensions));
        _codes.AsSpan(from * _codeLength, _codeLength).CopyTo(_codes.AsSpan(to * _codeLength));
        (_norms[to], _bounds[to]) = (_norms[from], _bounds[from]);
    }

    /// <summary>The length of a vector that fits the column; 0 below 1e-15.</summary>
    /// <exception cref="ArgumentException">It does not fit, or is not finite.</exception>
    public float Check(ReadOnlySpan<float> vector)
    {
        var norm = SearchVector.Check(vector, _dimensions);
        return norm < ShortestVector ? 0 : norm;
    }

    /// <summary>Offers the rows whose score could be among the best.</summary>
    /// <param name="vector">What to search with.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="best">Takes the score of a row and keeps the best.</param>
    /// <param name="accepts">Whether a row may be among them; asked only where its score is good enough.</param>
    public void Search<TKey>(ReadOnlySpan<float> vector, int rows, BestRows<TKey> best, Func<int, bool>? accepts)
    {
        var norm = Check(vector);
        var question = CodedQuestion.From(vector, norm, _codeLength, _cosine);
        var least = best.Least;
        for (var row = 0; row < rows; row++)
        {
            var sum = ByteDot.Of(_codes.AsSpan(row * _codeLength, _codeLength), question.Codes);
            if (!(question.Highest(sum, _bounds[row]) < least) && (accepts is null || accepts(row)))
            {
                best.Offer(row, Score(row, vector, norm));
                least = best.Least;
            }
        }
    }

    /// <summary>The score that a plain comparison gives; 0 for the cosine with a vector of length 0.</summary>
    private float Score(int row, ReadOnlySpan<float> vector, float norm)
    {
        var dot = TensorPrimitives.Dot(this[row], vector);
        return !_cosine ? dot : _norms[row] == 0 || norm == 0 ? 0 : dot / _norms[row] / norm;
    }

    private void Reserve(int rows)
    {
        if (rows > Array.MaxLength / _codeLength)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"A collection in memory has room for {rows - 1} vectors of {_dimensions} floats. Use a store on a server, or several collections."));
        }

        if (rows > _norms.Length)
        {
            var most = (int)Math.Min(Array.MaxLength / _codeLength, Math.Max(rows, 2L * _norms.Length));
            Array.Resize(ref _values, most * _dimensions);
            Array.Resize(ref _codes, most * _codeLength);
            Array.Resize(ref _bounds, most);
            Array.Resize(ref _norms, most);
        }
    }
}
