using System.Collections.Immutable;
using System.Globalization;
using Findings;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Counts entries of the data: <c>models weights=open released=2023-q3</c>, <c>results status=seen-in-survey</c>, <c>comparisons leader=open area=agents</c>.</summary>
/// <param name="facts">The facts.</param>
/// <param name="findings">SG0321 for a list or a filter that there is none of.</param>
internal sealed class Counts(SiteFacts facts, FindingList findings)
{
    private readonly Lazy<ImmutableSortedDictionary<string, ICountable>> _lists = new(() => ListsOf(facts));

    private interface ICountable
    {
        IEnumerable<string> Filters { get; }

        CountFragment Count(IReadOnlyList<(string Key, string Word)> filters);
    }

    /// <summary>The count; null with a finding where the argument cannot be read.</summary>
    public CountFragment? Of(string argument, SourcePlace place)
    {
        var words = argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = words.FirstOrDefault() ?? "";
        if (!_lists.Value.TryGetValue(name, out var list))
        {
            findings.Error("SG0321", place, $"'{name}' cannot be counted.", $"Count one of: {string.Join(", ", _lists.Value.Keys)}{Closest.Hint(name, _lists.Value.Keys)}.");
            return null;
        }

        var filters = words.Skip(1).Select(word => word.Split('=', 2) is [var key, var value] ? (key, value) : (word, "")).ToList();
        if (filters.FirstOrDefault(filter => !list.Filters.Contains(filter.Item1)) is { Item1: not null } unknown)
        {
            findings.Error("SG0321", place, $"'{name}' cannot be counted by '{unknown.Item1}'.",
                list.Filters.Any() ? $"Write one of: {string.Join(", ", list.Filters.Select(filter => filter + "=…"))}." : "Leave it out.");
            return null;
        }

        return list.Count(filters);
    }

    private static ImmutableSortedDictionary<string, ICountable> ListsOf(SiteFacts facts)
    {
        var comparisons = new Lazy<ImmutableArray<GapRow>>(() => [.. new GapCharts(facts).Of(only: null)?.Groups.SelectMany(group => group.Rows) ?? []]);
        return ImmutableSortedDictionary.CreateRange<string, ICountable>(StringComparer.Ordinal,
        [
            new("models", new List<LanguageModel>("/models/", () => facts.Survey.Models)
            {
                { "weights", (model, word) => Word.Means(word, model.Weights) },
                { "role", (model, word) => Word.Means(word, model.Role) },
                { "kind", (model, word) => Word.Means(word, model.Kind) },
                { "confidence", (model, word) => Word.Means(word, model.Confidence) },
                { "released", (model, word) => IsIn(model.Released, word) },
            }),
            new("differences", new List<Difference>("/differences/", () => facts.Differences)
            {
                { "kind", (difference, word) => Word.Means(word, difference.Kind) },
            }),
            new("benchmarks", new List<Benchmark>("/benchmarks/", () => facts.Survey.Benchmarks)
            {
                { "area", (benchmark, word) => AreaNames.Find(word) == benchmark.Area },
                { "results", (benchmark, word) => word == (facts.Survey.ResultsByBenchmark[benchmark.Id].Any() ? "some" : "none") },
                { "confidence", (benchmark, word) => Word.Means(word, benchmark.Confidence) },
            }),
            new("results", new List<Result>("/benchmarks/", () => facts.Survey.Results)
            {
                { "status", (result, word) => Word.Means(word, result.Status) },
                { "benchmark", (result, word) => result.Benchmark == word },
                { "model", (result, word) => result.Model == word },
                { "seen-at", (result, word) => result.SeenAt == word },
                { "area", (result, word) => AreaNames.Find(word) == facts.Survey.BenchmarkById[result.Benchmark].Area },
            }),
            new("claims", new List<Claim>("/claims/", () => facts.Survey.Claims)
            {
                { "area", (claim, word) => AreaNames.Find(word) == claim.Area },
                { "verdict", (claim, word) => Word.Means(word, claim.Verdict) },
                { "basis", (claim, word) => Word.Means(word, claim.Basis) },
            }),
            new("references", new List<Reference>("/references/", () => facts.Survey.References)),
            new("scenarios", new List<Evidence.Scenarios.Scenario>("/scenarios/", () => facts.Scenarios)
            {
                { "area", (scenario, word) => AreaNames.Find(word) == AreaNames.Find(scenario.Area) },
            }),
            new("recordings", new List<Reading.RecordedFile>("/scenarios/", () => facts.Recordings)
            {
                { "scenario", (file, word) => file.Recording.Scenario == word },
                { "model", (file, word) => file.Recording.Model == word },
            }),
            new("comparisons", new List<GapRow>("/benchmarks/", () => comparisons.Value)
            {
                { "area", (row, word) => AreaNames.Find(word) == row.Benchmark.Area },
                { "leader", (row, word) => word == (row.Gap > 0 ? "open" : row.Gap < 0 ? "chatgpt" : "none") },
            }),
        ]);
    }

    /// <summary>Whether a month is the one that a word names, or lies in its quarter or year: <c>2023-07</c>, <c>2023-q3</c>, <c>2023</c>.</summary>
    private static bool IsIn(YearMonth month, string word) =>
        word == month.ToString()
        || word == string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-q{(month.Month + 2) / 3}")
        || word == month.Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>A list that can be counted, with what it can be narrowed by.</summary>
    private sealed class List<T>(string address, Func<ImmutableArray<T>> entries) : ICountable, System.Collections.IEnumerable
    {
        private readonly Dictionary<string, Func<T, string, bool>> _filters = new(StringComparer.Ordinal);

        public IEnumerable<string> Filters => _filters.Keys;

        public void Add(string key, Func<T, string, bool> filter) => _filters.Add(key, filter);

        public CountFragment Count(IReadOnlyList<(string Key, string Word)> filters)
        {
            var all = entries();
            return new(all.Count(entry => filters.All(filter => _filters[filter.Key](entry, filter.Word))), all.IsEmpty ? null : address);
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => entries().AsEnumerable().GetEnumerator();
    }
}
