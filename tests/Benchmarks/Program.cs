using Benchmarks;

return args switch
{
    ["search", ..] => await SearchBenchmark.RunAsync(Console.Out),
    ["record", ..] => await RecordBenchmark.RunAsync(Console.Out),
    ["replay", .. var scenarios] => await ReplayBenchmark.RunAsync(Console.Out, scenarios is [var pattern] ? pattern : "*"),
    ["tokens", var weights] => await TokensBenchmark.RunAsync(Console.Out, weights),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine("""
        Name a benchmark; run it in Release and with nothing else on the machine: dotnet run -c Release --project tests/Benchmarks -- search
          search             exact search in memory, 100,000 x 384, one core
          record             what recording a turn costs beside the call itself
          replay [pattern]   turns a second that 'demos replay' plays
          tokens FILE.gguf   tokens a second that a model in this process reads and writes, at several depths
        """);
    return 2;
}
