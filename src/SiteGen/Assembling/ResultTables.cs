using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes tables of models against benchmarks.</summary>
/// <param name="facts">The facts.</param>
internal sealed class ResultTables(SiteFacts facts)
{
    private static readonly ImmutableArray<ModelRole> Order = [ModelRole.Closed, ModelRole.ChatGpt, ModelRole.Open, ModelRole.Unreleased];

    /// <summary>The table.</summary>
    /// <param name="benchmarks">The columns.</param>
    /// <param name="models">The rows; empty for every model that has a value.</param>
    public ResultTable Of(ImmutableArray<Benchmark> benchmarks, ImmutableArray<string> models)
    {
        var columns = benchmarks.Select(benchmark => new Column(facts, benchmark, models)).ToImmutableArray();
        var rows = facts.Survey.Models
            .Where(model => columns.Any(column => column.Taken.ContainsKey(model.Id)))
            .OrderBy(model => Order.IndexOf(model.Role))
            .ThenBy(model => columns.Select(column => column.Rank(model.Id)).Min())
            .ThenBy(model => model.Name, StringComparer.Ordinal);
        return new()
        {
            Caption = string.Join(", ", benchmarks.Select(benchmark => benchmark.Name)),
            Columns = [.. columns.Select(column => column.Head)],
            Rows = [.. rows.Select(model => Row(model, columns))],
        };
    }

    private ResultRow Row(LanguageModel model, ImmutableArray<Column> columns)
    {
        var cells = columns.Select(column => column.Cell(facts, model.Id)).ToImmutableArray();
        var results = cells.Select(cell => cell.Number?.Result).OfType<Result>();
        return new(model, EntryAddresses.Model(model.Id), cells, facts.SourcesOf(results));
    }

    /// <summary>One benchmark: the result that was taken for each model.</summary>
    private sealed class Column
    {
        private readonly ILookup<string, Result> _byModel;
        private readonly double _best;
        private readonly Dictionary<string, int> _ranks;

        public Column(SiteFacts facts, Benchmark benchmark, ImmutableArray<string> models)
        {
            _byModel = facts.Survey.ResultsByBenchmark[benchmark.Id]
                .Where(result => models.IsEmpty || models.Contains(result.Model, StringComparer.Ordinal))
                .ToLookup(result => result.Model, StringComparer.Ordinal);
            Taken = _byModel.ToDictionary(group => group.Key, group => Values.Trusted(group)[0], StringComparer.Ordinal);
            var ordered = Values.BestFirst(Taken.Values, benchmark).ToList();
            _best = ordered.Count == 0 ? double.NaN : ordered[0].Value;
            _ranks = ordered.Select((result, rank) => (result.Model, rank)).ToDictionary(pair => pair.Model, pair => pair.rank, StringComparer.Ordinal);
            var decimals = Taken.Values.Select(result => Values.Decimals(result.Printed)).DefaultIfEmpty().Max();
            Head = new(benchmark, EntryAddresses.Benchmark(benchmark.Id), decimals);
        }

        public Dictionary<string, Result> Taken { get; }

        public ResultColumn Head { get; }

        public int Rank(string model) => _ranks.GetValueOrDefault(model, int.MaxValue);

        public ResultCell Cell(SiteFacts facts, string model) => Taken.TryGetValue(model, out var result)
            ? new(facts.Quote(result), result.Value.Equals(_best) && Taken.Count > 1, _byModel[model].Count() - 1)
            : new(null, IsBest: false, Others: 0);
    }
}
