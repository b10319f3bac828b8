using System.Text.RegularExpressions;
using Common;

namespace House.Tests.Workflows;

public sealed partial class WorkflowsTests
{
    public static TheoryData<string> All => [.. Workflow.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_is_permitted_at_the_top_and_each_job_says_what_it_needs(string name)
    {
        var workflow = Workflow.Read(name);

        Assert.Matches(@"(?m)^permissions: \{\}$", workflow.Text);
        Assert.All(workflow.Jobs, job => Assert.Contains("permissions", job.Map.Keys));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_action_is_pinned_by_a_commit_whose_version_stands_beside_it(string name)
    {
        Assert.All(Workflow.Read(name).Text.Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)), line => Assert.Matches(Pinned(), line));
        Assert.Equal(Workflow.Read(name).Steps.Count(step => step.Map.Find("uses") is not null), Pinned().Count(Workflow.Read(name).Text));
    }

    [Fact]
    public void Workflows_agree_on_the_commit_of_each_action()
    {
        var pins = Workflow.Names.SelectMany(name => Pinned().Matches(Workflow.Read(name).Text)).Select(pin => (Action: pin.Groups[1].Value, Commit: pin.Groups[2].Value));

        Assert.All(pins.Distinct().GroupBy(pin => pin.Action), action => Assert.Single(action));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Only_a_job_that_pushes_keeps_the_credentials_of_the_checkout(string name)
    {
        var keep =
            from job in Workflow.Read(name).Jobs
            where job.Map.Need("permissions")!.Map()!.FindText("contents") != "write"
            from step in Workflow.StepsOf(job.Map)
            where step.FindText("uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) is true
            where step.Find("with")?.Map()!.FindText("persist-credentials") != "false"
            select job.Id;

        Assert.Empty(keep);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Values_reach_scripts_through_the_environment(string name) =>
        // What somebody named a branch or typed into a form would otherwise be run.
        Assert.All(Workflow.Read(name).Runs, run => Assert.DoesNotContain("${{", run, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void Every_step_and_job_that_is_asked_for_a_value_is_there(string name)
    {
        var workflow = Workflow.Read(name);
        var sections = Regex.Split(workflow.Text[workflow.Text.IndexOf("\njobs:", StringComparison.Ordinal)..], @"(?m)^  (?=[a-z-]+:$)").Skip(1).ToList();
        foreach (var (job, section) in workflow.Jobs.Zip(sections, (job, section) => (job, section)))
        {
            var needs = job.Map.Find("needs") is { } needed ? needed.IsList ? needed.Texts() : [needed.Text()!] : [];
            var steps = Workflow.StepsOf(job.Map).Select(step => step.FindText("id"));

            Assert.StartsWith($"{job.Id}:", section, StringComparison.Ordinal);
            Assert.Subset(workflow.Jobs.Select(other => other.Id).ToHashSet(), needs.ToHashSet());
            Assert.Subset(needs.ToHashSet(), NeededJob().Matches(section).Select(match => match.Groups[1].Value).ToHashSet());
            Assert.Subset(steps.ToHashSet(), NeededStep().Matches(section).Select(match => (string?)match.Groups[1].Value).ToHashSet());
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_script_that_is_run_is_there_and_may_be_run(string name) =>
        Assert.All(Workflow.Read(name).Runs.SelectMany(run => ScriptName().Matches(run)), script =>
        {
            var path = Path.Combine(Repository.Root, script.Value);
            Assert.True(File.Exists(path), $"{script.Value} is missing.");
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute), $"{script.Value} may not be run.");
        });

    [GeneratedRegex(@"uses: ([\w.-]+/[\w./-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+$", RegexOptions.Multiline)]
    private static partial Regex Pinned();

    [GeneratedRegex(@"\bneeds\.([a-z-]+)\.")]
    private static partial Regex NeededJob();

    [GeneratedRegex(@"\bsteps\.([a-z-]+)\.")]
    private static partial Regex NeededStep();

    [GeneratedRegex(@"\.ci/[a-z]+")]
    private static partial Regex ScriptName();
}
