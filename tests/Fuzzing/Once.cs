using System.Diagnostics;

namespace Fuzzing;

/// <summary>Reads files once, as a session reads its inputs.</summary>
internal static class Once
{
    /// <returns>0, or 1 where a reader failed.</returns>
    public static int Run(FuzzedReader reader, string[] paths, TextWriter output)
    {
        var failed = 0;
        foreach (var path in paths)
        {
            var begun = Stopwatch.GetTimestamp();
            try
            {
                var bytes = File.ReadAllBytes(path);
                SmallStack.Run(() => output.WriteLine(string.Join('\n', reader.Try(bytes).Sorted().Take(20))));
            }
            catch (Exception thrown)
            {
                failed = 1;
                output.WriteLine(thrown);
            }

            output.WriteLine($"{path}: {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0} ms");
        }

        return failed;
    }
}
