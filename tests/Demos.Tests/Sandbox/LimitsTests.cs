using Demos.Sandbox;

namespace Demos.Tests.Sandbox;

/// <summary>Code that takes more than it may: the child ends, the outcome is typed, and this process lives on.</summary>
public sealed class LimitsTests
{
    [Fact]
    public async Task Endless_loop_ends_as_timeout_and_nothing_is_run_after_it()
    {
        var results = await Boxed.RunAsync("function f(n) { while (n > 1) {} return n }", "f(1)", "f(2)", "f(1)");

        Assert.Equal([new(SandboxKind.Value, "1"), new(SandboxKind.Timeout), new(SandboxKind.NotRun)], results);
    }

    [Theory]
    [InlineData("/^(a+)+$/.test('a'.repeat(40) + 'b')", SandboxKind.Timeout)]
    [InlineData("'x'.repeat(2 ** 28)", SandboxKind.MemoryLimit)]
    [InlineData("(() => { let a = [1]; for (;;) a = a.concat(a) })()", SandboxKind.MemoryLimit)]
    [InlineData("(() => { for (;;) console.log('flood') })()", SandboxKind.OutputLimit)]
    [InlineData("(() => { const a = {}; a.a = a; a.b = a; return a })()", SandboxKind.OutputLimit)]
    public async Task Call_that_breaks_a_limit_ends_with_its_kind(string call, SandboxKind expected) =>
        Assert.Equal([new(expected)], await Boxed.RunAsync("", call));

    [Fact]
    public async Task Recursion_of_any_kind_is_an_error_that_the_next_call_survives()
    {
        var results = await Boxed.RunAsync(
            "function f() { return f() } const text = { toString() { return '' + text } }; const trap = new Proxy({}, { get: (t, name, self) => self[name] });",
            "f()", "'' + text", "trap.x", "1 + 1");

        var tooDeep = new SandboxResult(SandboxKind.Threw, "RangeError: Maximum call stack size exceeded");
        Assert.Equal([tooDeep, tooDeep, tooDeep, new(SandboxKind.Value, "2")], results);
    }

    [Fact]
    public async Task Square_that_no_limit_of_the_interpreter_stops_is_killed_when_its_processor_time_is_used_up()
    {
        var sandbox = new JavaScriptSandbox(SandboxProgram.OfThisAssembly, new() { ProcessorTime = TimeSpan.FromSeconds(1.5) });

        var results = await sandbox.RunAsync("function f() { let n = 3n; for (let i = 0; i < 40; i++) n = n * n; return 1 }", ["1", "f()", "1"], TestContext.Current.CancellationToken);

        Assert.Equal([new(SandboxKind.Value, "1"), new(SandboxKind.Timeout), new(SandboxKind.NotRun)], results);
    }

    [Fact]
    public async Task Process_that_ends_itself_is_a_crash() => Assert.Equal([new(SandboxKind.Crashed)], await Boxed.RunScriptAsync("kill -ABRT $$", new()));

    [Fact]
    public async Task Process_that_floods_its_output_is_cut() =>
        Assert.Equal([new(SandboxKind.OutputLimit)], await Boxed.RunScriptAsync("exec yes", new() { OutputBytes = 10_000 }));

    [Fact]
    public async Task Process_that_floods_its_errors_is_read_to_the_end() =>
        Assert.Equal([new(SandboxKind.Crashed)], await Boxed.RunScriptAsync("head -c 9000000 /dev/zero >&2", new()));

    [Fact]
    public async Task Process_that_grows_outside_the_managed_heap_is_killed() =>
        Assert.Equal([new(SandboxKind.MemoryLimit)], await Boxed.RunScriptAsync("x=$(yes | head -c 100000000); sleep 60", new() { WorkingSetBytes = 20 << 20 }));

    [Fact]
    public async Task Deadline_ends_the_children_of_the_process_too() =>
        Assert.Equal([new(SandboxKind.Timeout)], await Boxed.RunScriptAsync("sleep 60 & sleep 60", new() { Deadline = TimeSpan.FromSeconds(2) }));

    [Fact]
    public async Task Child_that_does_not_begin_says_nothing_about_the_code()
    {
        var sandbox = new JavaScriptSandbox(SandboxProgram.OfThisAssembly with { Arguments = ["nowhere.dll"] }, new());

        await Assert.ThrowsAsync<SandboxUnavailableException>(() => sandbox.RunAsync("", ["1"], TestContext.Current.CancellationToken));
    }
}
