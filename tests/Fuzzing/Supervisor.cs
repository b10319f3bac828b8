using System.Diagnostics;
using System.Globalization;

namespace Fuzzing;

/// <summary>Runs sessions in processes of their own and keeps what ended one.</summary>
internal sealed class Supervisor(TextWriter output)
{
    private static readonly TimeSpan MostForOne = TimeSpan.FromSeconds(20);

    /// <summary>Fuzzes one reader.</summary>
    /// <returns>How many failures there were.</returns>
    public int Run(FuzzSettings settings)
    {
        Directory.CreateDirectory(settings.Work);
        var (inputs, slowest, failures) = (0L, 0L, 0);
        var watch = Stopwatch.StartNew();
        for (var seed = settings.Seed; watch.Elapsed < settings.Time - TimeSpan.FromSeconds(1) && failures < 20; seed += 1000)
        {
            File.Delete(settings.Counts);
            var left = (settings.Time - watch.Elapsed).TotalSeconds;
            var (code, said) = Start(settings.Time * 3, "session", settings.Reader.Name, Text(seed), Text(left), settings.Root, settings.Found, settings.Work);
            output.Write(said);
            failures += said.Split("FAILED ").Length - 1;
            if (File.Exists(settings.Counts) && File.ReadAllText(settings.Counts).Split(' ') is [var count, _, var slow])
            {
                (inputs, slowest) = (inputs + long.Parse(count, CultureInfo.InvariantCulture), Math.Max(slowest, long.Parse(slow, CultureInfo.InvariantCulture)));
            }

            if (code != 0)
            {
                failures++;
                KeepDeath(settings, code);
            }
        }

        output.WriteLine($"{settings.Reader.Name}: {inputs} inputs in {watch.Elapsed.TotalSeconds:0} s, slowest {slowest} ms, {failures} failures.");
        return failures;
    }

    private void KeepDeath(FuzzSettings settings, int code)
    {
        var isHang = code == HangWatch.ExitCode;
        var input = File.ReadAllBytes(isHang ? settings.Hang : settings.Current);
        var failure = new Failure(isHang ? "hang" : "end-of-process", "");
        if (!isHang)
        {
            input = Minimizer.Minimize(input, shorter => Ends(shorter, settings), TimeSpan.FromSeconds(40));
        }

        output.WriteLine($"FAILED {settings.Keep(failure, input)} (exit code {code}, {input.Length} bytes)");
    }

    private static bool Ends(byte[] input, FuzzSettings settings)
    {
        var path = Path.Combine(settings.Work, "trial");
        File.WriteAllBytes(path, input);
        return Start(MostForOne, "once", settings.Reader.Name, path).Code is not (0 or 1);
    }

    private static (int Code, string Said) Start(TimeSpan most, params string[] arguments)
    {
        // Started by name or as `dotnet Fuzzing.dll`: the runtime's own program finds the rest either way.
        var start = new ProcessStartInfo("dotnet", [typeof(Supervisor).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(most))
        {
            process.Kill();
        }

        process.WaitForExit();
        _ = error.Result;
        return (process.ExitCode, said.Result);
    }

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
