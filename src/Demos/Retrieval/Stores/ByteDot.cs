using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Demos.Retrieval.Stores;

/// <summary>The dot product of small integers, which reads a quarter of the memory that floats take.</summary>
internal static class ByteDot
{
    /// <summary>Both sides are padded with zeros to a multiple of this.</summary>
    public const int Block = 64;

    /// <summary>The largest code of the short side that cannot overflow the sum.</summary>
    /// <param name="length">Length of both sides.</param>
    public static int LargestShort(int length) => Math.Min(short.MaxValue, int.MaxValue / (sbyte.MaxValue * length));

    /// <summary>The sum of products, exact.</summary>
    /// <param name="row">Codes in [-127, 127].</param>
    /// <param name="question">As long as the row; codes within <see cref="LargestShort"/>.</param>
    public static int Of(ReadOnlySpan<sbyte> row, ReadOnlySpan<short> question)
    {
        ref var left = ref MemoryMarshal.GetReference(row);
        ref var right = ref MemoryMarshal.GetReference(question);
        return Vector512.IsHardwareAccelerated && Avx512BW.IsSupported ? Wide(ref left, ref right, row.Length)
            : Avx2.IsSupported ? Medium(ref left, ref right, row.Length)
            : Portable(ref left, ref right, row.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Wide(ref sbyte row, ref short question, int length)
    {
        var (first, second) = (Vector512<int>.Zero, Vector512<int>.Zero);
        for (nuint at = 0; at < (nuint)length; at += Block)
        {
            first += Avx512BW.MultiplyAddAdjacent(Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref row, at)), Vector512.LoadUnsafe(ref question, at));
            second += Avx512BW.MultiplyAddAdjacent(Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref row, at + 32)), Vector512.LoadUnsafe(ref question, at + 32));
        }

        return Vector512.Sum(first + second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Medium(ref sbyte row, ref short question, int length)
    {
        var (first, second) = (Vector256<int>.Zero, Vector256<int>.Zero);
        for (nuint at = 0; at < (nuint)length; at += 32)
        {
            first += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref row, at)), Vector256.LoadUnsafe(ref question, at));
            second += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref row, at + 16)), Vector256.LoadUnsafe(ref question, at + 16));
        }

        return Vector256.Sum(first + second);
    }

    internal static int Portable(ref sbyte row, ref short question, int length)
    {
        var sum = Vector<int>.Zero;
        for (nuint at = 0; at < (nuint)length; at += (nuint)Vector<sbyte>.Count)
        {
            Vector.Widen(Vector.LoadUnsafe(ref row, at), out var low, out var high);
            sum += Products(low, Vector.LoadUnsafe(ref question, at)) + Products(high, Vector.LoadUnsafe(ref question, at + (nuint)Vector<short>.Count));
        }

        return Vector.Sum(sum);
    }

    private static Vector<int> Products(Vector<short> left, Vector<short> right)
    {
        Vector.Widen(left, out var leftLow, out var leftHigh);
        Vector.Widen(right, out var rightLow, out var rightHigh);
        return (leftLow * rightLow) + (leftHigh * rightHigh);
    }
}
