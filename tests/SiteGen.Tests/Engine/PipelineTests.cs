using Findings;
using SiteGen.Engine;

namespace SiteGen.Tests.Engine;

public sealed class PipelineTests
{
    [Fact]
    public void Step_sees_the_phases_before_its_own_and_nothing_of_its_own()
    {
        var seen = new List<string>();
        var run = Run(
            Make(Phase.Assemble, context => seen.Add("assemble: " + string.Join(' ', context.All<string>())), "page"),
            Make(Phase.Read, context => seen.Add("read: " + string.Join(' ', context.All<string>())), "a"),
            Make(Phase.Read, context => seen.Add("read: " + string.Join(' ', context.All<string>())), "b"));

        Assert.Equal(["read: ", "read: ", "assemble: a b"], seen);
        Assert.Equal(["a", "b", "page"], run.All<string>());
    }

    [Theory]
    [InlineData(Phase.Read, "Read")]
    [InlineData(Phase.Assemble, "Read Assemble Render Check")]
    [InlineData(Phase.Render, "Read Assemble Render Check")]
    [InlineData(Phase.Check, "Read Assemble Render Check")]
    public void Error_ends_the_run_before_facts_are_used_or_files_are_written(Phase erring, string expected)
    {
        var phases = new List<Phase>();
        Run([.. Enum.GetValues<Phase>().Select(phase => Make(phase, context =>
        {
            phases.Add(phase);
            if (phase == erring)
            {
                context.Findings.Error("SG0001", new("x"), "Wrong.", "Mend it.");
            }
        }))]);

        Assert.Equal(expected, string.Join(' ', phases));
    }

    [Theory]
    [InlineData(Severity.Error, true)]
    [InlineData(Severity.Warning, false)]
    public void Warning_keeps_a_strict_run_from_writing(Severity fatal, bool isWritten)
    {
        var wrote = false;
        IStep[] steps =
        [
            Make(Phase.Check, context => context.Findings.Warning("SG0001", new("x"), "Odd.", "Look.")),
            Make(Phase.Write, _ => wrote = true),
        ];

        var run = new Pipeline(steps, TimeProvider.System, fatal).Run();

        Assert.Equal(isWritten, wrote);
        Assert.False(run.HasErrors);
    }

    [Fact]
    public void Run_ends_after_the_phase_that_was_asked_for()
    {
        var run = new Pipeline([Make(Phase.Check, _ => { }, "checked"), Make(Phase.Write, _ => { }, "written")], TimeProvider.System).Run(last: Phase.Check);

        Assert.Equal(["checked"], run.All<string>());
    }

    [Fact]
    public void Cancelled_run_says_so()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => new Pipeline([Make(Phase.Read, _ => { })], TimeProvider.System).Run(cancellationToken: cancelled.Token));
    }

    [Fact]
    public void Every_step_is_reported_and_timed()
    {
        var told = new Told();

        var run = new Pipeline([Make(Phase.Read, _ => { }), Make(Phase.Write, _ => { })], TimeProvider.System).Run(told);

        Assert.Equal([Phase.Read, Phase.Write], told.Phases);
        Assert.Equal([Phase.Read, Phase.Write], run.Durations.Select(duration => duration.Phase));
    }

    [Fact]
    public void Work_in_parallel_keeps_the_order_of_its_items() =>
        Assert.Equal(Enumerable.Range(0, 1000).Select(number => number * 2), InParallel.Map([.. Enumerable.Range(0, 1000)], number => number * 2, CancellationToken.None));

    private static PipelineRun Run(params IStep[] steps) => new Pipeline(steps, TimeProvider.System).Run();

    private static Step Make(Phase phase, Action<StepContext> look, params string[] made) => new(phase, look, made);

    private sealed class Step(Phase phase, Action<StepContext> look, string[] made) : IStep
    {
        public Phase Phase => phase;

        public IEnumerable<Document> Run(StepContext context)
        {
            look(context);
            return made.Select(text => new Document("", text));
        }
    }

    private sealed class Told : IProgress<StepProgress>
    {
        public List<Phase> Phases { get; } = [];

        public void Report(StepProgress value) => Phases.Add(value.Phase);
    }
}
