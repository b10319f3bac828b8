using System.Collections.Immutable;
using Evidence.Freshness;
using Evidence.Recordings;
using Evidence.Tests.Recordings;

namespace Evidence.Tests.Freshness;

public sealed class FreshnessJudgeTests
{
    private static readonly Closure Then = ClosureOf("h1", ("prompt", "1"), ("reads", "2"), ("tools", "3"));

    private static readonly Recording Recording = Recorded.Sample with { Closure = Then };

    [Fact]
    public void Same_hash_is_fresh() =>
        Assert.Equal(FreshnessState.Fresh, FreshnessJudge.Judge(Recording, Then).State);

    [Fact]
    public void Other_hash_is_stale_and_says_what_changed()
    {
        var verdict = FreshnessJudge.Judge(Recording, ClosureOf("h2", ("prompt", "9"), ("reads", "2"), ("scorer", "4")));

        Assert.Equal(FreshnessState.Stale, verdict.State);
        Assert.Equal(["prompt", "scorer", "tools"], verdict.Changed);
        Assert.Equal("Changed since the recording: prompt, scorer, tools.", verdict.Reason);
    }

    [Fact]
    public void No_closure_is_unverifiable_and_says_why()
    {
        var verdict = FreshnessJudge.Judge(Recording, now: null);

        Assert.Equal(FreshnessState.Unverifiable, verdict.State);
        Assert.Empty(verdict.Changed);
        Assert.Contains("Scenario 'tool-use', its sample 's1' or a file that it reads is not here", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Hash_that_is_not_of_its_parts_is_stale() =>
        Assert.Equal(FreshnessState.Stale, FreshnessJudge.Judge(Recording, Then with { Hash = "h3" }).State);

    private static Closure ClosureOf(string hash, params (string Part, string Digest)[] parts) =>
        new(hash, ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, parts.Select(part => KeyValuePair.Create(part.Part, part.Digest))));
}
