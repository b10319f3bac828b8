using System.Text.RegularExpressions;
using Acornima.Ast;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace Demos.Sandbox;

/// <summary>Loads code into a new interpreter and makes one call, inside limits that do not depend on the machine where that is possible.</summary>
/// <remarks>They are not enough alone: a single native operation, such as the square of a large integer, is stopped by none of them.</remarks>
internal static class LimitedEngine
{
    private const int Statements = 2_000_000;
    private const int NestedCalls = 2_000;
    private const int ArrayItems = 2_000_000;
    private const long AllocatedBytes = 1L << 30;
    private const int PrintedCharacters = 65_536;

    private static readonly TimeSpan CallTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RegexTime = TimeSpan.FromSeconds(0.5);

    /// <summary>Parses code.</summary>
    /// <returns>Why it could not be parsed; null where it was.</returns>
    public static SandboxResult? TryParse(string code, out Prepared<Script> parsed)
    {
        try
        {
            parsed = Engine.PrepareScript(code, "code");
            return null;
        }
        catch (ScriptPreparationException refusal)
        {
            parsed = default;
            return new(SandboxKind.SyntaxError, ErrorText.OneLine($"SyntaxError: {refusal.InnerException?.Message ?? refusal.Message}"));
        }
    }

    /// <summary>Loads the code and makes one call.</summary>
    public static SandboxResult Run(Prepared<Script> code, string call)
    {
        try
        {
            var engine = new Engine(Limit);
            AddConsole(engine);
            RepeatRandomNumbers(engine);
            engine.Execute(code);
            return new(SandboxKind.Value, ValueText.Of(engine.Evaluate(call, "call")));
        }
        catch (JavaScriptException thrown)
        {
            return new(SandboxKind.Threw, ErrorText.Of(thrown.Error));
        }
        catch (RecursionDepthOverflowException)
        {
            return new(SandboxKind.Threw, "RangeError: Maximum call stack size exceeded");
        }
        catch (Exception limit) when (limit is StatementsCountOverflowException or TimeoutException or RegexMatchTimeoutException)
        {
            return new(SandboxKind.Timeout);
        }
        catch (Exception limit) when (limit is MemoryLimitExceededException or OutOfMemoryException)
        {
            return new(SandboxKind.MemoryLimit);
        }
        catch (TooMuchOutputException)
        {
            return new(SandboxKind.OutputLimit);
        }
    }

    private static void Limit(Options options)
    {
        options.MaxStatements(Statements).LimitRecursion(NestedCalls).LimitMemory(AllocatedBytes).TimeoutInterval(CallTime).DisableStringCompilation();
        options.Constraints.RegexTimeout = RegexTime;
        options.Constraints.MaxArraySize = ArrayItems;
        options.Constraints.StackOverflowGuard = true;
        options.AgentCanSuspend = false;
        options.TimeZone = TimeZoneInfo.Utc;
        options.TimeSystem = new FrozenTime(options.TimeSystem);
    }

    /// <summary>Code that prints must not fail; what it prints is counted and dropped.</summary>
    private static void AddConsole(Engine engine)
    {
        var printed = 0;
        var console = new JsObject(engine);
        foreach (var name in (string[])["log", "info", "warn", "error", "debug"])
        {
            console.FastSetDataProperty(name, new ClrFunction(engine, name, (_, arguments) =>
            {
                printed += 1 + arguments.Sum(argument => argument is JsString text ? text.Length : 8);
                return printed > PrintedCharacters ? throw new TooMuchOutputException() : JsValue.Undefined;
            }));
        }

        engine.SetValue("console", console);
    }

    private static void RepeatRandomNumbers(Engine engine)
    {
        var random = new Random(1);
        ((ObjectInstance)engine.GetValue("Math")).FastSetDataProperty("random", new ClrFunction(engine, "random", (_, _) => JsNumber.Create(random.NextDouble())));
    }
}

/// <summary>Untrusted code printed or returned more than it may.</summary>
internal sealed class TooMuchOutputException : Exception;
