using System.Collections.Immutable;
using Evidence.Figures;
using Evidence.Statistics;
using Findings;
using SiteGen.Reading;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Computes shares with their intervals from figures.</summary>
/// <param name="facts">The facts.</param>
/// <param name="findings">SG0322 for models, settings, items or metrics that there are none of; SG0323, a warning, for figures that were not made yet.</param>
internal sealed class MeasuredNumbers(SiteFacts facts, FindingList findings)
{
    private static readonly ImmutableArray<string> Metrics = ["win-rate", "success-rate", "pass-rate", "accuracy", "score"];

    /// <summary>The number that <c>source/model/setting metric</c> names, or the command that makes it; null with a finding otherwise.</summary>
    public Fragment? Find(string argument, SourcePlace place)
    {
        if (MeasuredCell.Parse(argument, place, "source/model metric' or 'source/model/setting metric items=beginning-", findings) is not { } cell)
        {
            return null;
        }

        if (cell.Minus is not null || cell.Ratio is not null || !Metrics.Contains(cell.Word))
        {
            return cell is { Minus: null, Ratio: null }
                ? Refuse(place, $"'{cell.Word}' is no metric.", $"Write one of: {string.Join(", ", Metrics)}{Closest.Hint(cell.Word, Metrics)}.")
                : Refuse(place, "A share has no 'minus' and no 'ratio'.", "Write {{difference: …}} to compare two models.");
        }

        return TableOf(cell.Source, place) is { } table ? Find(table, cell, place) : new MissingNumberFragment(CommandFor(cell.Source));
    }

    /// <summary>The figures of a source; null with a warning where there are none yet.</summary>
    public FigureTable? TableOf(string source, SourcePlace place)
    {
        var table = facts.Figures.FirstOrDefault(table => table.Source == source);
        if (table is null)
        {
            findings.Warning("SG0323", place, $"There are no figures of '{source}'.", $"Run '{CommandFor(source)}'{Closest.Hint(source, facts.Figures.Select(known => known.Source))}.");
        }

        return table;
    }

    /// <summary>One number for each model and setting of a source, where anything counted.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="metric">What a score is called.</param>
    /// <param name="items">Beginnings of items' ids; empty for all.</param>
    public static ImmutableArray<MeasuredNumber> All(FigureTable table, string metric = "score", ImmutableArray<string> items = default) =>
    [
        .. FigureSummary.Of(Among(table, items)).SelectMany(summary => summary.Mean is { } mean ? [Number(table, summary, mean, metric)] : ImmutableArray<MeasuredNumber>.Empty),
    ];

    /// <summary>The command that makes the figures of a source.</summary>
    public string CommandFor(string source) =>
        facts.Scenarios.Any(scenario => scenario.Id == source) ? $"demos run --scenario {source}"
        : facts.IsOfScenarios(source) ? "demos score"
        : $"demos import {source}";

    /// <summary>The figures whose items begin as asked.</summary>
    private static IEnumerable<Figure> Among(FigureTable table, ImmutableArray<string> items) =>
        items.IsDefaultOrEmpty ? table.Figures : table.Figures.Where(figure => items.Any(beginning => figure.Item.StartsWith(beginning, StringComparison.Ordinal)));

    private MeasuredFragment? Find(FigureTable table, MeasuredCell cell, SourcePlace place)
    {
        var ofModel = FigureSummary.Of(table.Figures.Where(figure => figure.Model == cell.Model));
        if (ofModel.IsEmpty)
        {
            var known = table.Figures.Select(figure => figure.Model).Distinct().Order(StringComparer.Ordinal).ToList();
            return Refuse(place, $"{table.Path} has no model '{cell.Model}'.", $"Name one of: {string.Join(", ", known)}{Closest.Hint(cell.Model, known)}.");
        }

        if (ofModel.FirstOrDefault(summary => summary.Setting == cell.Setting) is not { } found)
        {
            return Refuse(place, $"{table.Path} has no setting '{cell.Setting}' of '{cell.Model}'.", $"Name one of: {string.Join(", ", ofModel.Select(summary => $"'{summary.Setting}'"))}.");
        }

        var counted = cell.Items.IsEmpty ? found : FigureSummary.Of(Among(table, cell.Items).Where(figure => figure.Model == cell.Model && figure.Setting == cell.Setting)).SingleOrDefault();
        return counted is { Mean: { } mean }
            ? new MeasuredFragment(Number(table, counted, mean, cell.Word))
            : Refuse(place, $"No item of '{table.Source}/{cell.Model}/{cell.Setting}' counted{(cell.Items.IsEmpty ? "" : $" among those that begin with '{string.Join("' or '", cell.Items)}'")}.", "Name another model or other items, or leave the number out.");
    }

    private static MeasuredNumber Number(FigureTable table, FigureSummary summary, Interval mean, string metric) => new()
    {
        Metric = metric.Replace('-', ' '),
        Subject = summary.Setting.Length == 0 ? summary.Model : $"{summary.Model}, {summary.Setting}",
        Value = mean.Value * 100,
        // A score lies between 0 and 1; the normal interval does not know.
        Low = Math.Max(0, mean.Low) * 100,
        High = Math.Min(1, mean.High) * 100,
        Count = summary.Counted,
        DidNotCount = summary.NotCounted,
        Method = table.Figures.Where(figure => figure.Model == summary.Model && figure.Setting == summary.Setting).All(figure => figure.Score is null or 0 or 1)
            ? "Wilson interval of a share"
            : "normal interval of a mean",
        Address = EntryAddresses.Figures(table.Source),
    };

    private MeasuredFragment? Refuse(SourcePlace place, string problem, string remedy)
    {
        findings.Error("SG0322", place, problem, remedy);
        return null;
    }
}
