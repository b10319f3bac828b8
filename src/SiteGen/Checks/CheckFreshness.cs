using Evidence.Freshness;
using Evidence.Scenarios;
using Findings;
using SiteGen.Engine;
using SiteGen.Reading;

namespace SiteGen.Checks;

/// <summary>Recordings still belong to what they were recorded for. A warning, since a stale recording is shown as stale; a strict build fails on it.</summary>
public sealed class CheckFreshness : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Check;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var scenarios = context.All<Scenario>().ToDictionary(scenario => scenario.Id, StringComparer.Ordinal);
        var digests = (context.All<InputDigests>().SingleOrDefault() ?? InputDigests.None).Digests;
        foreach (var recordings in context.All<RecordedFile>().GroupBy(file => file.Recording.Scenario, StringComparer.Ordinal))
        {
            var stale = recordings
                .Select(file => (file.Path, Verdict: FreshnessJudge.Judge(file.Recording, scenarios.GetValueOrDefault(recordings.Key), digests)))
                .Where(judged => judged.Verdict.State is FreshnessState.Stale)
                .ToList();
            if (stale.Count > 0)
            {
                context.Findings.Warning("SG0210", new SourcePlace(stale[0].Path),
                    $"{stale.Count} of {recordings.Count()} recordings of '{recordings.Key}' are stale, this one first: {stale[0].Verdict.Reason}",
                    $"Record them again with 'demos run --scenario {recordings.Key}', or undo the change.");
            }
        }

        return [];
    }
}
