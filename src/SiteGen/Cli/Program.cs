using SiteGen.Cli;

using var renderer = new SiteGen.Rendering.ComponentRenderer();
return await Commands.Root(new BuildRunner(renderer, TimeProvider.System, Console.Out, Console.Error)).Parse(args).InvokeAsync();
