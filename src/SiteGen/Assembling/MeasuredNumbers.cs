using System.Collections.Immutable;
using Evidence.Figures;
using Evidence.Statistics;
using Findings;
using SiteGen.Reading;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Computes shares with their intervals from figures.</summary>
/// <param name="facts">The facts.</param>
/// <param name="findings">SG0322 for models, settings or metrics that there are none of; SG0323, a warning, for figures that were not made yet.</param>
internal sealed class MeasuredNumbers(SiteFacts facts, FindingList findings)
{
    private static readonly ImmutableArray<string> Metrics = ["win-rate", "success-rate", "pass-rate", "accuracy", "score"];

    /// <summary>The number that <c>source/model/setting metric</c> names, or the command that makes it; null with a finding otherwise.</summary>
    public Fragment? Find(string argument, SourcePlace place)
    {
        var words = argument.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (path, metric) = words is [var first, var second] ? (first.Split('/'), second) : ([], "");
        if (path.Length is not (2 or 3))
        {
            return Refuse(place, $"'{argument}' names no measured number.", "Write 'source/model metric' or 'source/model/setting metric'.");
        }

        if (!Metrics.Contains(metric))
        {
            return Refuse(place, $"'{metric}' is no metric.", $"Write one of: {string.Join(", ", Metrics)}{Closest.Hint(metric, Metrics)}.");
        }

        if (facts.Figures.FirstOrDefault(table => table.Source == path[0]) is not { } table)
        {
            var command = CommandFor(path[0]);
            findings.Warning("SG0323", place, $"There are no figures of '{path[0]}'.", $"Run '{command}'{Closest.Hint(path[0], facts.Figures.Select(known => known.Source))}.");
            return new MissingNumberFragment(command);
        }

        return Find(table, path[1], path.ElementAtOrDefault(2) ?? "", metric, place);
    }

    /// <summary>One number for each model and setting of a source, where anything counted.</summary>
    public static ImmutableArray<MeasuredNumber> All(FigureTable table, string metric = "score") =>
    [
        .. FigureSummary.Of(table.Figures).SelectMany(summary => summary.Mean is { } mean ? [Number(table, summary, mean, metric)] : ImmutableArray<MeasuredNumber>.Empty),
    ];

    /// <summary>The command that makes the figures of a source.</summary>
    public string CommandFor(string source) =>
        facts.Scenarios.Any(scenario => scenario.Id == source) ? $"demos run --scenario {source}" : $"demos import {source}";

    private MeasuredFragment? Find(FigureTable table, string model, string setting, string metric, SourcePlace place)
    {
        var summaries = FigureSummary.Of(table.Figures);
        var ofModel = summaries.Where(summary => summary.Model == model).ToList();
        if (ofModel.Count == 0)
        {
            var known = summaries.Select(summary => summary.Model).Distinct().ToList();
            return Refuse(place, $"{table.Path} has no model '{model}'.", $"Name one of: {string.Join(", ", known)}{Closest.Hint(model, known)}.");
        }

        if (ofModel.FirstOrDefault(summary => summary.Setting == setting) is not { } found)
        {
            return Refuse(place, $"{table.Path} has no setting '{setting}' of '{model}'.", $"Name one of: {string.Join(", ", ofModel.Select(summary => $"'{summary.Setting}'"))}.");
        }

        return found.Mean is { } mean
            ? new MeasuredFragment(Number(table, found, mean, metric))
            : Refuse(place, $"No item of '{table.Source}/{model}/{setting}' counted.", "Name another model, or leave the number out.");
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
        Address = Addresses.Figures(table.Source),
    };

    private MeasuredFragment? Refuse(SourcePlace place, string problem, string remedy)
    {
        findings.Error("SG0322", place, problem, remedy);
        return null;
    }
}
