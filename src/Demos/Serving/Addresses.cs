using Evidence.Recordings;
using Survey;

namespace Demos.Serving;

/// <summary>Where the site shows what is served, below its link root.</summary>
internal static class Addresses
{
    private const string Scenarios = "/scenarios/";

    public static string Model(string id) => $"/models/{id}/";

    public static string Benchmark(string id) => $"/benchmarks/{id}/";

    public static string Claim(string id) => $"/claims/{id}/";

    public static string Scenario(string id) => $"{Scenarios}{id}/";

    public static string Result(Result result) =>
        $"{Benchmark(result.Benchmark)}#result-{(result.Id.StartsWith(result.Benchmark + ".", StringComparison.Ordinal) ? result.Id[(result.Benchmark.Length + 1)..] : result.Id)}";

    /// <summary>The figures of a scenario, those of its passages too, stand on its page.</summary>
    public static string Figures(string source, SurveyLibrary library) =>
        library.Scenarios.FirstOrDefault(scenario => source == scenario.Id || source == scenario.Id + "-passages") is { } scenario ? Scenario(scenario.Id) : $"/evidence/{source}/";

    public static string Recording(RecordingPath path) =>
        $"{Scenarios}{path.Scenario}/{path.Model}/{path.Sample}/" + (path.Repeat is { } repeat ? FormattableString.Invariant($"repeat-{repeat}/") : "");

    /// <summary>The id of a recording: its file below <c>recordings</c>, without the ending.</summary>
    public static string RecordingId(RecordingPath path) => path.ToString()[(RecordingPath.Folder.Length + 1)..^".json".Length];
}
