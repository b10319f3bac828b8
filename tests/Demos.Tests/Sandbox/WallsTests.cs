using Demos.Sandbox;

namespace Demos.Tests.Sandbox;

/// <summary>What code can see and what it cannot change.</summary>
public sealed class WallsTests
{
    [Fact]
    public async Task Child_has_no_environment_but_the_runtime_settings_and_an_empty_folder()
    {
        var results = await Boxed.RunScriptAsync("""printf '{"Kind":"Value","Text":"%s, %s files"}\n' "$(env | cut -d= -f1 | sort | tr '\n' ' ')" "$(ls -A | wc -l)" """, new());

        Assert.Equal([new(SandboxKind.Value, "DOTNET_EnableDiagnostics DOTNET_GCHeapHardLimit DOTNET_TieredPGO PWD , 0 files")], results);
    }

    [Fact]
    public async Task Code_finds_no_name_of_the_world_outside()
    {
        string[] names = ["process", "require", "module", "System", "importNamespace", "clr", "fetch", "XMLHttpRequest", "Deno", "setTimeout", "load", "read"];

        var results = await Boxed.RunAsync("", [.. names.Select(name => $"typeof {name}")]);

        Assert.All(results, result => Assert.Equal(new(SandboxKind.Value, "\"undefined\""), result));
    }

    [Fact]
    public async Task Code_cannot_make_code_out_of_text_or_files_out_of_names()
    {
        var results = await Boxed.RunAsync(
            "const outer = console.log.constructor;",
            "[].constructor.constructor('return this')()", "outer('return process')()", "eval('1 + 1')", "(function () { return Object.keys(this).join() })()", "import('/etc/passwd')");

        Assert.All(results[..3], result => Assert.Equal(SandboxKind.Threw, result.Kind));
        Assert.Equal([new(SandboxKind.Value, "\"console\""), new(SandboxKind.Crashed)], results[3..]);
    }

    [Fact]
    public async Task Code_cannot_forge_a_pass()
    {
        const string code = """
            Object.prototype.toJSON = () => 7; Array.prototype.toJSON = () => 7; Number.prototype.toJSON = () => 7; JSON.stringify = () => '7';
            Number.prototype.valueOf = () => 7; Number.prototype.toString = () => '7'; String.prototype.toString = () => '7';
            Object.defineProperty(Object.prototype, 'Text', { get: () => '7', set() {} }); Object.defineProperty(Array.prototype, '0', { get: () => 7, set() {} });
            Object.defineProperty(globalThis, 'undefined', { get: () => 7 });
            """;

        var results = await Boxed.RunAsync(
            "try {" + code.ReplaceLineEndings("} catch (e) {} try {") + "} catch (e) {}",
            "6", "[6]", "({ n: 6 })", "'6'", "new Number(6)", "[,]", "({ toJSON: () => 7 })", "({ get n() { return 7 } })", "new Proxy({}, { get: () => 7 })", "() => 7");

        Assert.Equal(
            ["6", "[6]", "{\"n\":6}", "\"6\"", "(NumberInstance)", "[undefined]", "{\"toJSON\":(function)}", "{\"n\":(getter)}", "(Proxy)", "(function)"],
            results.Select(result => result.Text));
        Assert.DoesNotContain(results, result => new CodeTest("any", "7").IsPassedBy(result));
    }

    [Fact]
    public async Task Calls_do_not_see_what_calls_before_them_left()
    {
        var results = await Boxed.RunAsync("let n = 0; function next() { return ++n }", "next()", "next()", "(globalThis.left = 1, next())", "typeof left");

        Assert.Equal(["1", "1", "1", "\"undefined\""], results.Select(result => result.Text));
    }

    [Fact]
    public async Task Clock_and_random_numbers_are_the_same_in_every_run()
    {
        var results = await Boxed.RunAsync("", "Date.now()", "new Date().getTimezoneOffset()", "new Date(2001, 0, 1).toISOString()", "Math.random()", "Math.random()");

        Assert.Equal(["946684800000", "0", "\"2001-01-01T00:00:00.000Z\"", "0.24866858415709278", "0.24866858415709278"], results.Select(result => result.Text));
    }

    [Fact]
    public async Task Values_and_errors_are_told_in_one_line()
    {
        var results = await Boxed.RunAsync(
            "class Odd extends Error {} function fail(e) { throw e }",
            "'ü → \"\\n'", "1e21", "-0", "0.1 + 0.2", "NaN", "12n", "null", "undefined", "new Map()", "Symbol('a')",
            "null.x", "fail(new Odd('two\\nlines'))", "fail('plain')", "fail({ get message() { return 'x' } })", "nothing()");

        Assert.Equal(
            ["\"ü → \\\"\\n\"", "1e+21", "0", "0.30000000000000004", "NaN", "12n", "null", "undefined", "(Map)", "(Symbol)",
             "TypeError: Cannot read properties of null (reading 'x')", "Error: two lines", "\"plain\"", "{\"message\":(getter)}", "ReferenceError: nothing is not defined"],
            results.Select(result => result.Text));
    }

    [Fact]
    public async Task Code_that_does_not_parse_is_said_once()
    {
        var results = await Boxed.RunAsync("export function f() {}", "f()", "f()");

        Assert.StartsWith("SyntaxError: ", results[0].Text, StringComparison.Ordinal);
        Assert.Equal([SandboxKind.SyntaxError, SandboxKind.NotRun], results.Select(result => result.Kind));
    }
}
