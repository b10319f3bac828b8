using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Sites;

/// <summary>What one run of a program took, as the system counts it when the program ends.</summary>
/// <param name="WallSeconds">By the clock.</param>
/// <param name="CpuSeconds">Of all cores, in the program and in the system for it.</param>
/// <param name="PeakMegabytes">The most memory that it had resident at once, in MB of 1024 KB. None of the generators starts further programs that do its work.</param>
internal readonly record struct Usage(double WallSeconds, double CpuSeconds, double PeakMegabytes)
{
    /// <summary>GNU time: it is small, so that what it starts does not count the memory of this program as its own.</summary>
    private const string Time = "/usr/bin/time";

    public static bool CanMeasure => File.Exists(Time);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static Usage Of(string program, IEnumerable<string> arguments, string folder)
    {
        var counted = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Time, ["-f", "%e %U %S %M", "-o", counted, program, .. arguments])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            var begun = Stopwatch.GetTimestamp();
            using var run = Process.Start(start)!;
            var (output, error) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
            run.WaitForExit();
            var wall = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            if (run.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} failed: {output.Result} {error.Result}");
            }

            var numbers = File.ReadAllText(counted).Split(' ', StringSplitOptions.TrimEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            return new(wall, numbers[1] + numbers[2], numbers[3] / 1024);
        }
        finally
        {
            File.Delete(counted);
        }
    }

    /// <summary>The median of each.</summary>
    public static Usage Median(IReadOnlyCollection<Usage> runs) =>
        new(Median(runs.Select(run => run.WallSeconds)), Median(runs.Select(run => run.CpuSeconds)), Median(runs.Select(run => run.PeakMegabytes)));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
