using Evidence.Freshness;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Cli;

/// <summary>Says what samples depend on now, and whether recordings still hold.</summary>
internal sealed class Closures(string input)
{
    private readonly DigestedInput _folder = new(input);

    /// <summary>The closure of a sample.</summary>
    /// <exception cref="UserErrorException">A file that the scenario reads is missing.</exception>
    public Closure Need(Scenario scenario, Sample sample) =>
        Find(scenario, sample)
        ?? throw new UserErrorException($"The scenario '{scenario.Id}' reads '{scenario.Reads.First(path => _folder.Find(path) is null)}', which is not in the input folder.", "Add it, or correct 'reads'.");

    /// <summary>Judges a recording; a sample that is gone makes it unverifiable.</summary>
    public FreshnessVerdict Judge(Scenario scenario, Recording recording) =>
        FreshnessJudge.Judge(recording, scenario, _folder.DigestsFor(scenario));

    private Closure? Find(Scenario scenario, Sample sample) => ClosureHasher.Compute(scenario, sample, _folder.DigestsFor(scenario));
}
