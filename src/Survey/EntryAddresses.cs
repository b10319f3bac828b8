using System.Globalization;

namespace Survey;

/// <summary>Where the site shows an entry of the survey or its evidence, below the link root: the same for whoever builds the site and whoever serves its facts.</summary>
public static class EntryAddresses
{
    /// <summary>The page of a model.</summary>
    public static string Model(string id) => $"/models/{id}/";

    /// <summary>The page of a benchmark.</summary>
    public static string Benchmark(string id) => $"/benchmarks/{id}/";

    /// <summary>The page of a claim.</summary>
    public static string Claim(string id) => $"/claims/{id}/";

    /// <summary>A difference between the survey and a source, in its list.</summary>
    public static string Difference(string id) => "/differences/#" + id;

    /// <summary>A work, in the list of references.</summary>
    public static string Reference(string key) => "/references/#" + key;

    /// <summary>A number, on the page of its benchmark.</summary>
    public static string Result(Result result) => Benchmark(result.Benchmark) + "#" + Anchor(result);

    /// <summary>The id of a number within the page of its benchmark: stays when others come and go.</summary>
    public static string Anchor(Result result) =>
        "result-" + (result.Id.StartsWith(result.Benchmark + ".", StringComparison.Ordinal) ? result.Id[(result.Benchmark.Length + 1)..] : result.Id);

    /// <summary>The page of a scenario.</summary>
    public static string Scenario(string id) => $"/scenarios/{id}/";

    /// <summary>The page of a recording.</summary>
    /// <param name="scenario">Id of the scenario.</param>
    /// <param name="model">Id of the model.</param>
    /// <param name="sample">Id of the sample.</param>
    /// <param name="repeat">Which time it was asked, from 2; null for the first.</param>
    public static string Recording(string scenario, string model, string sample, int? repeat) =>
        $"{Scenario(scenario)}{model}/{sample}/" + (repeat is { } time ? string.Create(CultureInfo.InvariantCulture, $"repeat-{time}/") : "");

    /// <summary>The page of the figures of a source.</summary>
    public static string Figures(string source) => $"/evidence/{source}/";
}
