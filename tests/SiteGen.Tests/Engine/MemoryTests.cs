using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Engine;

namespace SiteGen.Tests.Engine;

public sealed class MemoryTests
{
    private readonly Memory _memory = new();

    [Fact]
    public void Step_that_reads_the_same_is_not_run_again()
    {
        var made = new List<string>();
        string Build(string text) => Run(Given(text), Then(context => made.Add(context.One<string>()), "done"));

        Build("a");
        Assert.Equal("a done", Build("a"));
        Assert.Equal(["a"], made);

        Build("b");
        Assert.Equal(["a", "b"], made);
    }

    [Fact]
    public void What_was_found_is_found_again()
    {
        IStep[] steps = [Given("a"), Then(context => context.Findings.Warning("SG0001", new("x"), "Empty.", "Write."), "")];
        Run(steps);

        Assert.Equal("SG0001", Assert.Single(new Pipeline(steps, TimeProvider.System, memory: _memory).Run().Findings).Code);
    }

    [Fact]
    public void Part_is_made_again_where_its_basis_is_another()
    {
        var made = new List<string>();
        IStep Step(params string[] names) => new Lambda(Phase.Read, context =>
        {
            context.Note(new Never());
            return names.Select(name => new Document("", context.Recall(name[0], name, _ => Make(name))));
        });
        string Make(string name)
        {
            made.Add(name);
            return name.ToUpperInvariant();
        }

        Assert.Equal("A1 B1", Run(Step("a1", "b1")));
        Assert.Equal("A1 B2", Run(Step("a1", "b2")));
        Assert.Equal(["a1", "b1", "b2"], made);
    }

    [Theory]
    [InlineData("a1 b1 c1", "")]
    [InlineData("a1 b2 c1", "b2")]
    [InlineData("b1 c1", "")]
    [InlineData("a1 x1 b1 c1", "x1")]
    [InlineData("c1 b1 a2", "a2")]
    [InlineData("a1 a2 b1", "a2")]
    [InlineData("", "")]
    public void Each_part_is_made_again_where_its_item_is_another_wherever_it_stands(string names, string made)
    {
        var parts = new Each();
        Run(parts.Step("a1 b1 c1"));
        parts.Made.Clear();

        Assert.Equal(names.ToUpperInvariant(), Run(parts.Step(names)));
        Assert.Equal(made, string.Join(' ', parts.Made));
        Assert.Equal("A1 B1 C1", Run(parts.Step("a1 b1 c1")));
    }

    [Fact]
    public void Each_part_is_made_again_where_all_rest_on_something_else()
    {
        var parts = new Each();
        Run(parts.Step("a1 b1"));
        Run(parts.Step("a1 b1", basis: "other"));
        Run(parts.Step("a1 b1", basis: "other"));

        Assert.Equal(["a1", "a1", "b1", "b1"], parts.Made.Order());
    }

    [Fact]
    public void Each_part_that_read_something_else_is_made_again_and_what_the_others_found_is_found_again()
    {
        var parts = new Each();
        PipelineRun Build(string text) => new Pipeline([Given(text), parts.Step("a1 b1", reads: "b1", phase: Phase.Assemble)], TimeProvider.System, memory: _memory).Run();
        Build("one");
        parts.Made.Clear();

        var again = Build("two");

        Assert.Equal(["b1"], parts.Made);
        Assert.Equal(["a1", "b1 of two"], again.Findings.Select(found => found.Problem));
        Assert.Equal(2, Build("two").Findings.Length);
        Assert.Equal(["b1"], parts.Made);
    }

    [Fact]
    public void What_many_builds_did_not_ask_for_is_forgotten()
    {
        var made = 0;
        IStep Step(char key) => new Lambda(Phase.Read, context =>
        {
            context.Note(new Never());
            return [new Document("", context.Recall(key, null, _ => $"{key}{++made}"))];
        });

        Assert.Equal("a1", Run(Step('a')));
        Assert.Equal("b2", Run(Step('b')));
        Assert.Equal("a1", Run(Step('a')));
        foreach (var _ in Enumerable.Range(0, 40))
        {
            Assert.Equal("b2", Run(Step('b')));
        }

        Assert.Equal("a3", Run(Step('a')));
    }

    [Fact]
    public void What_several_steps_share_is_made_once()
    {
        var made = 0;
        IStep[] steps = [Step(), Step()];
        IStep Step() => new Lambda(Phase.Read, context => [new Document("", context.Share("key", null, _ => $"{++made}"))]);

        Assert.Equal(["1", "1"], new Pipeline(steps, TimeProvider.System).Run().All<string>());
        Assert.Equal("2 2", Run(steps));
    }

    [Fact]
    public void Work_that_is_left_for_later_is_a_fault()
    {
        StepContext? late = null;
        Run(Then(context => late = context, ""));

        Assert.Throws<InvalidOperationException>(() => late!.All<string>());
    }

    private static Lambda Given(string text) => new(Phase.Read, context =>
    {
        context.Note(new Never());
        return [new Document("", text)];
    });

    private static Lambda Then(Action<StepContext> look, string made) => new(Phase.Assemble, context =>
    {
        look(context);
        return [new Document("", made)];
    });

    private string Run(params IStep[] steps) => string.Join(' ', new Pipeline(steps, TimeProvider.System, memory: _memory).Run().All<string>());

    /// <summary>A step with a part for each of several names.</summary>
    private sealed class Each
    {
        /// <summary>What was made, in any order.</summary>
        public ConcurrentBag<string> Made { get; } = [];

        public IStep Step(string names, string basis = "", string reads = "", Phase phase = Phase.Read) => new Lambda(phase, context =>
        {
            context.Note(new Never());
            ImmutableArray<string> items = [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            return context.RecallEach("", items, name => name[..1], basis, (name, part) =>
            {
                Made.Add(name);
                part.Findings.Warning("SG0001", new(name), name == reads ? $"{name} of {part.One<string>()}" : name, "");
                return new Document("", phase is Phase.Read ? name.ToUpperInvariant() : 0);
            });
        });
    }

    /// <summary>Something that changes all the time.</summary>
    private sealed record Never : IRead
    {
        public bool IsStillSo(StepContext context) => false;
    }

    private sealed class Lambda(Phase phase, Func<StepContext, IEnumerable<Document>> run) : IStep
    {
        public Phase Phase => phase;

        public IEnumerable<Document> Run(StepContext context) => run(context);
    }
}
