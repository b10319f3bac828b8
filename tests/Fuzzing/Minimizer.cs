using System.Diagnostics;

namespace Fuzzing;

/// <summary>Makes an input small that makes a reader fail: takes away ever smaller pieces as long as the failure stays.</summary>
internal static class Minimizer
{
    /// <param name="input">Fails.</param>
    /// <param name="fails">Whether an input fails in the same way.</param>
    /// <param name="most">When to leave it at that.</param>
    public static byte[] Minimize(byte[] input, Func<byte[], bool> fails, TimeSpan most)
    {
        var watch = Stopwatch.StartNew();
        for (var size = Math.Max(1, input.Length / 2); size > 0 && watch.Elapsed < most; size /= 2)
        {
            for (var at = 0; at + size <= input.Length && watch.Elapsed < most;)
            {
                byte[] shorter = [.. input[..at], .. input[(at + size)..]];
                if (fails(shorter))
                {
                    input = shorter;
                }
                else
                {
                    at += size;
                }
            }
        }

        return input;
    }
}
