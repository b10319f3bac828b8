using SiteGen.Cli;
using Spectre.Console;

using var renderer = new SiteGen.Rendering.ComponentRenderer();
var terminal = Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
var builds = new BuildRunner(renderer, TimeProvider.System, Console.Out, Console.Error, new ProgressDisplay(terminal, Console.Error));
var preview = new PreviewRunner(builds, TimeProvider.System, Console.Out, Console.Error);
var diff = new DiffRunner(renderer, TimeProvider.System, Console.Out, Console.Error);
return await Commands.Root(builds, preview, diff).Parse(args).InvokeAsync();
