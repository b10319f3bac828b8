using SiteGen.Cli;

using var renderer = new SiteGen.Rendering.ComponentRenderer();
var builds = new BuildRunner(renderer, TimeProvider.System, Console.Out, Console.Error);
var preview = new PreviewRunner(builds, TimeProvider.System, Console.Out, Console.Error);
return await Commands.Root(builds, preview).Parse(args).InvokeAsync();
