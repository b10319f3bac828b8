using Demos.Cli;

return await DemosApp.RunAsync(args, Surroundings.OfThisProcess());
