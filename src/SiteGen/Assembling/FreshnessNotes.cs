using Evidence.Freshness;
using Evidence.Recordings;
using SiteGen.Engine;
using SiteGen.Reading;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Says whether recordings still belong to what they were recorded for.</summary>
/// <param name="facts">The facts.</param>
/// <param name="context">Has the digests of the input.</param>
internal sealed class FreshnessNotes(SiteFacts facts, StepContext context)
{
    private readonly InputDigests _digests = context.All<InputDigests>().SingleOrDefault() ?? InputDigests.None;

    public FreshnessNote Of(Recording recording)
    {
        var scenario = facts.Scenarios.FirstOrDefault(scenario => scenario.Id == recording.Scenario);
        var verdict = FreshnessJudge.Judge(recording, scenario, _digests.Digests);
        var kind = verdict.State switch
        {
            FreshnessState.Fresh => FreshnessKind.Fresh,
            FreshnessState.Stale => FreshnessKind.Stale,
            _ => FreshnessKind.Unverifiable,
        };
        return new(kind, verdict.Reason);
    }
}
