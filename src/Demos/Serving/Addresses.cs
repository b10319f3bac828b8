using Evidence.Recordings;
using Survey;

namespace Demos.Serving;

/// <summary>Where the site shows what is served, below its link root.</summary>
internal static class Addresses
{
    public static string Model(string id) => $"/models/{id}/";

    public static string Benchmark(string id) => $"/benchmarks/{id}/";

    public static string Claim(string id) => $"/claims/{id}/";

    public static string Scenario(string id) => $"/scenarios/{id}/";

    public static string Result(Result result) =>
        $"{Benchmark(result.Benchmark)}#result-{(result.Id.StartsWith(result.Benchmark + ".", StringComparison.Ordinal) ? result.Id[(result.Benchmark.Length + 1)..] : result.Id)}";

    public static string Figures(string source) => $"/evidence/{source}/";

    public static string Recording(RecordingPath path) =>
        $"/scenarios/{path.Scenario}/{path.Model}/{path.Sample}/" + (path.Repeat is { } repeat ? FormattableString.Invariant($"repeat-{repeat}/") : "");

    /// <summary>The id of a recording: its file below <c>recordings</c>, without the ending.</summary>
    public static string RecordingId(RecordingPath path) => path.ToString()[(RecordingPath.Folder.Length + 1)..^".json".Length];
}
