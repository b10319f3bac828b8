using Demos.Cli;

Surroundings surroundings;
try
{
    surroundings = Surroundings.OfThisProcess();
}
catch (UserErrorException wrong)
{
    Console.Error.WriteLine($"error: {wrong.Message}");
    return 1;
}

return await DemosApp.RunAsync(args, surroundings);
