using System.Globalization;
using Benchmarks;
using Benchmarks.Sites;

return args switch
{
    ["search", ..] => await SearchBenchmark.RunAsync(Console.Out),
    ["record", ..] => await RecordBenchmark.RunAsync(Console.Out),
    ["replay", .. var scenarios] => await ReplayBenchmark.RunAsync(Console.Out, scenarios is [var pattern] ? pattern : "*"),
    ["tokens", var weights] => await TokensBenchmark.RunAsync(Console.Out, weights),
    ["corpus", var pages, var folder] when int.TryParse(pages, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 => Corpus(count, folder),
    ["preview", var pages, var sitegen] when int.TryParse(pages, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 => await PreviewBenchmark.RunAsync(Console.Out, count, Path.GetFullPath(sitegen)),
    ["peers", .. var options] when PeersAsked.Read(options) is { } asked => PeersBenchmark.Run(Console.Out, asked),
    _ => Help(),
};

static int Corpus(int count, string folder)
{
    SiteCorpus.Write(count, folder);
    return 0;
}

static int Help()
{
    Console.Error.WriteLine("""
        Name a benchmark; run it in Release and with nothing else on the machine: dotnet run -c Release --project tests/Benchmarks -- search
          search             exact search in memory, 100,000 x 384, one core
          record             what recording a turn costs beside the call itself
          replay [pattern]   turns a second that 'demos replay' plays
          tokens FILE.gguf   tokens a second that a model in this process reads and writes, at several depths
          corpus N FOLDER    writes a site of N pages of 3 KB for sitegen, Hugo and Eleventy
          preview N SITEGEN  one edit among N pages: from the write to the event in the browser
          peers [--pages 1000,10000,100000] [--rounds 3] [--sitegen PATH] [--work FOLDER]
                             the same site by each of the three: wall, CPU, peak memory, and how often what Hugo took
        """);
    return 2;
}
