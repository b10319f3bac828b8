using Benchmarks;

return args switch
{
    ["search", ..] => await SearchBenchmark.RunAsync(Console.Out),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine("Name a benchmark: search. Run it in Release and with nothing else on the machine: dotnet run -c Release --project tests/Benchmarks -- search");
    return 2;
}
