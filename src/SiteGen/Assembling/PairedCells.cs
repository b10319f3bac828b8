using System.Collections.Concurrent;
using Evidence.Statistics;
using Findings;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Fills <c>{{difference: source/model/setting other items=… minus=…}}</c>: how far two models are apart on the same items.</summary>
/// <param name="facts">The facts.</param>
/// <param name="findings">SG0322 for models, settings or items that the figures do not have; SG0323, a warning, for figures that were not made yet.</param>
/// <param name="known">Intervals that were computed already.</param>
internal sealed class PairedCells(SiteFacts facts, FindingList findings, ConcurrentDictionary<string, Interval?> known)
{
    /// <summary>The difference, or the command that makes its figures; null with a finding otherwise.</summary>
    public Fragment? Find(string argument, SourcePlace place)
    {
        if (MeasuredCell.Parse(argument, place, "source/model other-model' or 'source/model/setting other-model items=beginning- minus=setting", findings) is not { } cell)
        {
            return null;
        }

        var measured = new MeasuredNumbers(facts, findings);
        if (measured.TableOf(cell.Source, place) is not { } table)
        {
            return new MissingNumberFragment(measured.CommandFor(cell.Source));
        }

        if (new ItemPairs(known).Of(table, new(cell.Model, cell.Word, cell.Setting, cell.Minus, cell.Items) { Ratio = cell.Ratio }) is { Difference: var found })
        {
            return new DifferenceFragment(new()
            {
                Of = cell.Model,
                Against = cell.Word,
                Setting = cell.Setting,
                Value = found.Value * 100,
                Low = found.Low * 100,
                High = found.High * 100,
                Count = found.Count,
                Address = EntryAddresses.Figures(table.Source),
            });
        }

        var models = table.Figures.Select(figure => figure.Model).Distinct().ToList();
        findings.Error("SG0322", place, $"{table.Path} has no item that '{cell.Model}' and '{cell.Word}' both have a score on in what '{argument}' asks for.",
            $"Write models, a setting and items as the table has them{Closest.Hint(cell.Model, models)}{Closest.Hint(cell.Word, models)}.");
        return null;
    }
}
