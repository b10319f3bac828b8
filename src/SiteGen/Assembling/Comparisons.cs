using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Sets each open model beside the GPT-3.5 family on every benchmark that both have a number on.</summary>
/// <remarks>Where a side has several numbers, the two that are nearest to each other are taken: of one document and setting before others, see <see cref="NearestPair"/>;
/// among equals the first of the data, with gpt-3.5-turbo before its dated snapshots.</remarks>
internal sealed class Comparisons
{
    private const string Preferred = "gpt-3.5-turbo";

    private readonly SiteFacts _facts;
    private readonly Dictionary<string, Comparison> _byModel;

    public Comparisons(SiteFacts facts)
    {
        _facts = facts;
        All =
        [
            .. facts.Survey.Models
                .Where(model => model.Role is ModelRole.Open or ModelRole.Unreleased)
                .Select(model => new Comparison(model, Addresses.Comparison(model.Id), EntryAddresses.Model(model.Id), RowsOf(model)))
                .Where(comparison => !comparison.Rows.IsEmpty)
                .OrderByDescending(comparison => comparison.Rows.Length)
                .ThenByDescending(comparison => comparison.Tally.Ahead)
                .ThenBy(comparison => comparison.Model.Name, StringComparer.Ordinal),
        ];
        _byModel = All.ToDictionary(comparison => comparison.Model.Id, StringComparer.Ordinal);
    }

    /// <summary>All comparisons, most shared benchmarks first.</summary>
    public ImmutableArray<Comparison> All { get; }

    /// <summary>Whether any open model shares a benchmark with ChatGPT.</summary>
    public static bool Exist(SurveyFacts survey) => survey.Benchmarks.Any(benchmark =>
        survey.ResultsByBenchmark[benchmark.Id].Select(result => survey.ModelById[result.Model].Role).ToHashSet() is var roles
        && roles.Contains(ModelRole.ChatGpt) && (roles.Contains(ModelRole.Open) || roles.Contains(ModelRole.Unreleased)));

    /// <summary>The comparison of a model; null where it shares no benchmark with ChatGPT, or is not open.</summary>
    public Comparison? Of(string model) => _byModel.GetValueOrDefault(model);

    private ImmutableArray<ComparisonRow> RowsOf(LanguageModel model) =>
    [
        .. _facts.Survey.ResultsByModel[model.Id]
            .GroupBy(result => result.Benchmark, StringComparer.Ordinal)
            .Select(results => RowOf(_facts.Survey.BenchmarkById[results.Key], [.. Values.Trusted(results)]))
            .OfType<ComparisonRow>()
            .OrderBy(row => row.Benchmark.Area)
            .ThenByDescending(row => row.Gap ?? double.NegativeInfinity)
            .ThenBy(row => row.Benchmark.Name, StringComparer.Ordinal),
    ];

    private ComparisonRow? RowOf(Benchmark benchmark, ImmutableArray<Result> ofModel)
    {
        var chatGpts = Values.Trusted(_facts.Survey.ResultsByBenchmark[benchmark.Id].Where(result => _facts.Survey.ModelById[result.Model].Role is ModelRole.ChatGpt))
            .OrderBy(result => result.Model == Preferred ? 0 : 1).ToList();
        return NearestPair.Of(ofModel, chatGpts) is ({ } open, { } chatGpt) ? RowOf(benchmark, open, chatGpt) : null;
    }

    private ComparisonRow RowOf(Benchmark benchmark, Result open, Result chatGpt)
    {
        var scale = Scale.Of(benchmark);
        var difference = open.Value - chatGpt.Value;
        return new()
        {
            Benchmark = benchmark,
            Address = EntryAddresses.Benchmark(benchmark.Id),
            Area = _facts.Say(AreaNames.Name(benchmark.Area)),
            Open = _facts.Quote(open),
            ChatGpt = _facts.Quote(chatGpt),
            OpenWork = _facts.Cite(open.Source.Bib),
            ChatGptWork = _facts.Cite(chatGpt.Source.Bib),
            Lead = benchmark.HigherIsBetter ? difference : -difference,
            LeadText = Values.Lead(open, chatGpt, benchmark),
            Gap = scale?.Place(open.Value, benchmark) - scale?.Place(chatGpt.Value, benchmark),
            Scale = scale?.ToString(),
            Nearness = !NearestPair.AreOfOneDocument(open, chatGpt) ? Nearness.None : open.Setting == chatGpt.Setting ? Nearness.Setting : Nearness.Document,
        };
    }
}
