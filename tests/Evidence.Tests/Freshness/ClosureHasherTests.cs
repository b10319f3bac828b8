using Evidence.Freshness;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Evidence.Tests.Freshness;

public sealed class ClosureHasherTests
{
    private static readonly Dictionary<string, string> Digests = new() { ["data/a.yaml"] = "aa", ["corpora/b"] = "bb", ["other"] = "cc" };

    private static readonly Sample Asked = new() { Id = "s1", Question = "How many?", References = ["7"], Reason = "Easy.", Place = default };

    private static readonly Scenario Task = new()
    {
        Id = "t",
        Title = "T",
        Area = "agents",
        Summary = "S",
        Runner = "r",
        RunnerVersion = 1,
        System = "Be careful.\nAlways.",
        Prompt = "{question}",
        Example = [new("call", "{}", "look")],
        Tools = ["look"],
        Reads = ["data/a.yaml", "corpora/b"],
        Scorer = "exact",
        Settings = new(),
        Samples = [Asked],
        Place = default,
    };

    public static TheoryData<string, string, Scenario, Sample> Changes => new()
    {
        { "system", "prompt", Task with { System = "x" }, Asked },
        { "prompt", "prompt", Task with { Prompt = "x" }, Asked },
        { "example", "prompt", Task with { Example = [] }, Asked },
        { "example's tool", "prompt", Task with { Example = [new("call", "{}", "peek")] }, Asked },
        { "question", "sample", Task, Asked with { Question = "x" } },
        { "references", "sample", Task, Asked with { References = ["8"] } },
        { "parameters", "sample", Task, Asked with { Parameters = Asked.Parameters.Add("depth", "5") } },
        { "tools", "tools", Task with { Tools = ["peek"] }, Asked },
        { "reads", "reads", Task with { Reads = ["data/a.yaml"] }, Asked },
        { "scorer", "scorer", Task with { Scorer = "number" }, Asked },
        { "temperature", "settings", Task with { Settings = new() { Temperature = 0.1 } }, Asked },
        { "passages", "settings", Task with { Settings = new() { Passages = 9 } }, Asked },
        { "runner", "runner", Task with { Runner = "q" }, Asked },
        { "version", "runner", Task with { RunnerVersion = 2 }, Asked },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Change_is_seen_in_its_part_and_in_the_hash(string what, string part, Scenario scenario, Sample sample)
    {
        var before = ClosureHasher.Compute(Task, Asked, Digests)!;
        var after = ClosureHasher.Compute(scenario, sample, Digests)!;

        Assert.NotEmpty(what);
        Assert.Equal([part], before.Parts.Keys.Where(key => before.Parts[key] != after.Parts[key]));
        Assert.NotEqual(before.Hash, after.Hash);
    }

    [Fact]
    public void Changed_file_is_seen_in_reads()
    {
        var before = ClosureHasher.Compute(Task, Asked, Digests)!;
        var after = ClosureHasher.Compute(Task, Asked, new Dictionary<string, string>(Digests) { ["corpora/b"] = "zz" })!;

        Assert.Equal(["reads"], before.Parts.Keys.Where(key => before.Parts[key] != after.Parts[key]));
    }

    [Fact]
    public void What_no_model_sees_does_not_count()
    {
        var before = ClosureHasher.Compute(Task, Asked, Digests)!;
        var after = ClosureHasher.Compute(
            Task with { Title = "x", Summary = "x", Area = "x", Reads = [.. Task.Reads.Reverse()], System = "Be careful.\r\nAlways.", Place = new("p", 3) },
            Asked with { Reason = "x" },
            new Dictionary<string, string>(Digests) { ["other"] = "zz" })!;

        Assert.Equal(before.Hash, after.Hash);
    }

    [Fact]
    public void Missing_file_gives_no_closure() =>
        Assert.Null(ClosureHasher.Compute(Task, Asked, new Dictionary<string, string>()));

    [Fact]
    public void Parts_are_those_of_the_plan()
    {
        var closure = ClosureHasher.Compute(Task, Asked, Digests)!;

        Assert.Equal(["prompt", "reads", "runner", "sample", "scorer", "settings", "tools"], closure.Parts.Keys);
        Assert.Equal(ContentDigest.Of("""{"runner":"r","version":1}"""), closure.Parts["runner"]);
        Assert.Equal(ContentDigest.Of("""{"reads":{"corpora/b":"bb","data/a.yaml":"aa"}}"""), closure.Parts["reads"]);
    }

    [Fact]
    public void Lone_surrogate_hashes_the_same_each_time() =>
        Assert.Equal(
            ClosureHasher.Compute(Task, Asked with { Question = "\ud83d" }, Digests)!.Hash,
            ClosureHasher.Compute(Task, Asked with { Question = "\ufffd" }, Digests)!.Hash);
}
