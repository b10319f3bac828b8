namespace Demos.Retrieval.Stores;

/// <summary>How far the codes of a row can be trusted, in the unit of the score.</summary>
/// <param name="Step">What a code of 1 stands for.</param>
/// <param name="Lost">Length of what the codes lose.</param>
/// <param name="Norm">Length of the row.</param>
internal readonly record struct RowBound(float Step, float Lost, float Norm);

/// <summary>A question written as codes, and how large a score can be when their product is known.</summary>
/// <remarks>
/// For a row x = s·c + r and a question q = t·d + p with whole numbers c and d, the dot product is s·t·(c·d) + s·c·p + r·q. By Cauchy and Schwarz the last two
/// are at most (|x| + |r|)·|p| + |r|·|q|. Sums of n floats are off by at most n rounding errors of |x|·|q|, whatever their order.
/// </remarks>
internal readonly struct CodedQuestion
{
    // One rounding error of a float is half of this; a score takes few more operations than the sum.
    private const float Rounding = 1.2e-7f;

    private const int OtherOperations = 64;

    private readonly short[] _codes;
    private readonly float _step;
    private readonly float _perLost;
    private readonly float _perNorm;

    private CodedQuestion(short[] codes, float step, float perLost, float perNorm) => (_codes, _step, _perLost, _perNorm) = (codes, step, perLost, perNorm);

    public ReadOnlySpan<short> Codes => _codes;

    /// <summary>Writes a question as codes.</summary>
    /// <param name="vector">The question.</param>
    /// <param name="norm">Its length as the score is divided by it; 0 where the score is 0.</param>
    /// <param name="codeLength">Number of codes of a row, padding included.</param>
    /// <param name="cosine">Whether the score is divided by the lengths; the rows' bounds are then divided by theirs.</param>
    public static CodedQuestion From(ReadOnlySpan<float> vector, float norm, int codeLength, bool cosine)
    {
        var codes = new short[codeLength];
        var (step, lost, length) = ScalarCodes.Write(vector, ByteDot.LargestShort(codeLength), codes);
        var unit = !cosine ? 1 : norm == 0 ? float.PositiveInfinity : norm;
        return new(codes, step / unit, (length + lost) / unit, (lost + ((codeLength + OtherOperations) * Rounding * length)) / unit);
    }

    /// <summary>No score of the row can be higher.</summary>
    /// <param name="sum">Product of the row's codes and the question's.</param>
    /// <param name="bound">What is known of the row.</param>
    public float Highest(int sum, RowBound bound) => (sum * bound.Step * _step) + (bound.Lost * _perLost) + (bound.Norm * _perNorm);
}
