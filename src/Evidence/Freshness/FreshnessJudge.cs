using Evidence.Recordings;
using Evidence.Scenarios;

namespace Evidence.Freshness;

/// <summary>Holds what a recording depended on against the input of now.</summary>
public static class FreshnessJudge
{
    /// <summary>Judges one recording by its scenario as it stands now.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="scenario">Its scenario; null where that is gone. A sample that is gone makes the recording unverifiable too.</param>
    /// <param name="digests">SHA-256 of what the scenario reads, by path below the input folder.</param>
    public static FreshnessVerdict Judge(Recording recording, Scenario? scenario, IReadOnlyDictionary<string, string> digests) =>
        Judge(recording, scenario?.Samples.FirstOrDefault(sample => sample.Id == recording.Sample) is { } sample
            ? ClosureHasher.Compute(scenario, sample, digests)
            : null);

    /// <summary>Judges one recording by its closure.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="now">The closure of its sample now; null where the scenario, the sample or a file that it reads is gone.</param>
    public static FreshnessVerdict Judge(Recording recording, Closure? now)
    {
        if (now is null)
        {
            return new(FreshnessState.Unverifiable, [],
                $"Scenario '{recording.Scenario}', its sample '{recording.Sample}' or a file that it reads is not here, so nothing says whether the recording still holds.");
        }

        var then = recording.Closure;
        if (then.Hash == now.Hash)
        {
            return new(FreshnessState.Fresh, [], "All that the recording depends on is as it was.");
        }

        string[] changed =
        [
            .. then.Parts.Keys.Union(now.Parts.Keys)
                .Where(part => then.Parts.GetValueOrDefault(part) != now.Parts.GetValueOrDefault(part))
                .Order(StringComparer.Ordinal),
        ];
        return new(FreshnessState.Stale, [.. changed], changed is []
            ? "The recording's hash is not that of its parts."
            : $"Changed since the recording: {string.Join(", ", changed)}.");
    }
}
