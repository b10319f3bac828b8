using System.Collections.Immutable;
using Evidence.Freshness;
using Evidence.Recordings;
using Evidence.Scenarios;
using Findings;
using SiteGen.Assembling;
using SiteGen.Engine;
using SiteGen.Reading;
using Theme.Models;

namespace SiteGen.Tests.Assembling;

public sealed class FreshnessNotesTests
{
    private static readonly Scenario Asked = new()
    {
        Id = "s",
        Title = "T",
        Area = "agents",
        Summary = "S",
        Runner = "needle",
        RunnerVersion = 1,
        System = "",
        Prompt = "{question}",
        Scorer = "exact",
        Settings = new(),
        Samples = [new() { Id = "a", Question = "?", Reason = "r", Place = default }],
        Place = new("scenarios/s.yaml"),
    };

    [Fact]
    public void Recording_of_what_is_asked_now_is_fresh() => Assert.Equal(FreshnessKind.Fresh, Note(Asked).Kind);

    [Fact]
    public void Recording_of_another_prompt_is_stale_and_says_what_changed()
    {
        var note = Note(Asked with { Prompt = "Please: {question}" });

        Assert.Equal(FreshnessKind.Stale, note.Kind);
        Assert.Contains("prompt", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Recording_whose_sample_is_gone_is_unverifiable() => Assert.Equal(FreshnessKind.Unverifiable, Note(Asked with { Samples = [] }).Kind);

    private static FreshnessNote Note(Scenario now)
    {
        var digests = ImmutableSortedDictionary<string, string>.Empty;
        var recording = new Recording
        {
            Format = 1,
            Scenario = "s",
            Sample = "a",
            Model = "m",
            Closure = ClosureHasher.Compute(Asked, Asked.Samples[0], digests)!,
            Provenance = new() { Engine = "e", EngineVersion = "1", RecordedAt = default, Program = "p" },
            Retrieved = [],
            Turns = [],
            Outcome = new(OutcomeKind.Answered),
            Digest = "",
        };
        var context = new StepContext([new Document("", now), new Document("", new InputDigests(digests))], new FindingList(), CancellationToken.None);
        return new FreshnessNotes(SiteFacts.Of(context, new SiteModel { Name = "N", LinkRoot = "" }), context).Of(recording);
    }
}
