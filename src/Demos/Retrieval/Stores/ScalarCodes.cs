using System.Numerics.Tensors;

namespace Demos.Retrieval.Stores;

/// <summary>What is known of a vector that was written as whole multiples of one step.</summary>
/// <param name="Step">What a code of 1 stands for; 0 where all codes are 0.</param>
/// <param name="Lost">Length of the difference between the vector and its codes, rounded up.</param>
/// <param name="Norm">Length of the vector, rounded up.</param>
internal readonly record struct ScalarCodes(float Step, float Lost, float Norm)
{
    // Far more than a sum of doubles and the way to float can lose.
    private const double RoundUp = 1.00001;

    // Below it a step would be too small for a float to divide by.
    private const float SmallestStep = 1e-30f;

    /// <summary>Writes a vector as codes.</summary>
    /// <param name="vector">Finite values.</param>
    /// <param name="largest">The largest code; the largest value gets it.</param>
    /// <param name="codes">At least as long as the vector; gets the codes.</param>
    public static ScalarCodes Write(ReadOnlySpan<float> vector, int largest, Span<short> codes)
    {
        var step = Math.Abs(TensorPrimitives.MaxMagnitude(vector)) / largest;
        step = step < SmallestStep ? 0 : step;
        var (lost, squares) = (0d, 0d);
        for (var at = 0; at < vector.Length; at++)
        {
            codes[at] = step == 0 ? (short)0 : (short)Math.Clamp(MathF.Round(vector[at] / step), -largest, largest);
            var rest = vector[at] - ((double)step * codes[at]);
            lost += rest * rest;
            squares += (double)vector[at] * vector[at];
        }

        return new(step, Up(lost), Up(squares));
    }

    private static float Up(double squares) => (float)(Math.Sqrt(squares) * RoundUp);
}
