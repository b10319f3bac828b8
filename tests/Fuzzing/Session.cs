using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Findings;

namespace Fuzzing;

/// <summary>Feeds one reader until the time is up. Lives in a process of its own, since a stack overflow ends it.</summary>
internal sealed partial class Session(FuzzSettings settings, TextWriter output)
{
    private const int MostOfPool = 4000;

    private readonly HashSet<string> _symptoms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _outcomes = new(StringComparer.Ordinal);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _slowest;
    private long _inputs;

    public void Run()
    {
        var pool = Seeds.Of(settings.Reader, settings.Root);
        using var watch = new HangWatch(settings);
        SmallStack.Run(() =>
        {
            foreach (var seed in pool.ToList())
            {
                Try(seed, pool, watch);
            }

            var mutator = new Mutator(new Random(settings.Seed), settings.Reader.Words);
            while (_watch.Elapsed < settings.Time)
            {
                Try(mutator.Make(pool), pool, watch);
                if (_inputs % 256 == 0)
                {
                    WriteCounts(pool.Count);
                }
            }
        });
        WriteCounts(pool.Count);
    }

    private void Try(byte[] input, List<byte[]> pool, HangWatch watch)
    {
        File.WriteAllBytes(settings.Current, input);
        _inputs++;
        var begun = Environment.CpuUsage.TotalTime;
        watch.Begin();
        try
        {
            var outcome = OutcomeOf(settings.Reader.Try(input));
            if (pool.Count < MostOfPool && input.Length > 0 && _outcomes.Add(outcome))
            {
                pool.Add(input);
            }
        }
        catch (Exception thrown)
        {
            watch.End();
            Keep(Failure.Of(thrown), input);
        }

        watch.End();
        _slowest = Environment.CpuUsage.TotalTime - begun is var took && took > _slowest ? took : _slowest;
    }

    private void Keep(Failure failure, byte[] input)
    {
        if (_symptoms.Add(failure.Symptom))
        {
            var small = Minimizer.Minimize(input, shorter => FailureOf(shorter)?.Symptom == failure.Symptom, TimeSpan.FromSeconds(10));
            output.WriteLine($"FAILED {settings.Keep(failure, small)}\n{failure.Text[..Math.Min(failure.Text.Length, 1500)]}");
        }
    }

    private Failure? FailureOf(byte[] input)
    {
        try
        {
            settings.Reader.Try(input);
            return null;
        }
        catch (Exception thrown)
        {
            return Failure.Of(thrown);
        }
    }

    /// <summary>What set of findings an input gives, without its values: an input that gives a new one is worth mutating further.</summary>
    private static string OutcomeOf(FindingList findings) =>
        string.Join(' ', findings.Sorted().Select(finding => finding.Code + Values().Replace(finding.Problem, "")).Distinct(StringComparer.Ordinal).Take(30));

    private void WriteCounts(int pool) =>
        File.WriteAllText(settings.Counts, string.Create(CultureInfo.InvariantCulture, $"{_inputs} {pool} {_slowest.TotalMilliseconds:0}"));

    [GeneratedRegex("'[^']*'|[0-9]+")]
    private static partial Regex Values();
}
