using System.Globalization;
using Fuzzing;

switch (args)
{
    // The two that the supervisor starts.
    case ["session", var name, var seed, var seconds, var root, var found, var work]:
        new Session(new(FuzzedReaders.Find(name)!, int.Parse(seed, CultureInfo.InvariantCulture), TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)), root, found, work), Console.Out).Run();
        return 0;
    case ["once", var name, .. var paths]:
        return Once.Run(FuzzedReaders.Find(name)!, paths, Console.Out);
    default:
        return CommandLine.Run(args, Console.Out, Console.Error);
}
