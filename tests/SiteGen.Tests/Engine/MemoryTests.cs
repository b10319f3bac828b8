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
