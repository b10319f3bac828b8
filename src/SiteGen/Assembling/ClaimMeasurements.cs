using System.Collections.Concurrent;
using System.Collections.Immutable;
using Evidence.Statistics;
using Findings;
using SiteGen.Reading;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Measures what claims say: two models' scores on the same items, with the interval of their mean difference.</summary>
/// <param name="facts">The facts; they have the figures.</param>
/// <param name="findings">SG0322 for models, settings or items that the figures do not have; SG0323, a warning, for figures that were not made yet.</param>
/// <param name="known">Intervals that another edition of the same site has computed already.</param>
internal sealed class ClaimMeasurements(SiteFacts facts, FindingList findings, ConcurrentDictionary<string, Interval?> known)
{
    /// <summary>Two means no further apart than this many percentage points count as level where the claim says so.</summary>
    public const double LevelPoints = ClaimPairs.LevelShare * 100;

    /// <summary>What figures say to a claim. Cost: a bootstrap an entry, about a tenth of a second for some hundred items.</summary>
    public ImmutableArray<ClaimMeasurement> Of(Claim claim) => [.. claim.Measured.Select(Of).OfType<ClaimMeasurement>()];

    /// <summary>The command that makes figures, for each source that has none yet.</summary>
    public IEnumerable<string> Missing(Claim claim) =>
        claim.Measured.Where(measure => TableOf(measure) is null).Select(measure => new MeasuredNumbers(facts, findings).CommandFor(measure.Figures)).Distinct();

    private FigureTable? TableOf(ClaimMeasure measure) => facts.Figures.FirstOrDefault(table => table.Source == measure.Figures);

    private ClaimMeasurement? Of(ClaimMeasure measure)
    {
        if (TableOf(measure) is not { } table)
        {
            findings.Warning("SG0323", measure.Place, $"There are no figures of '{measure.Figures}'.",
                $"Run '{new MeasuredNumbers(facts, findings).CommandFor(measure.Figures)}'{Closest.Hint(measure.Figures, facts.Figures.Select(known => known.Source))}.");
            return null;
        }

        if (new ItemPairs(known).Of(table, new(measure.Of, measure.Against, measure.Setting, measure.Minus, measure.Items)) is not { Difference: var found } compared)
        {
            findings.Error("SG0322", measure.Place, $"{table.Path} has no item that '{measure.Of}' and '{measure.Against}' both have a score on{In(measure)}.",
                $"Write models, a setting and items as the table has them{Closest.Hint(measure.Of, Models(table))}{Closest.Hint(measure.Against, Models(table))}.");
            return null;
        }

        return new()
        {
            Measure = measure,
            Source = new(table.Source, EntryAddresses.Figures(table.Source)),
            OfRole = facts.ModelOf(measure.Of)?.Role,
            AgainstRole = facts.ModelOf(measure.Against)?.Role,
            OfMean = compared.OfMean * 100,
            AgainstMean = compared.AgainstMean * 100,
            Value = found.Value * 100,
            Low = found.Low * 100,
            High = found.High * 100,
            Count = found.Count,
            Agreement = Judge(measure.Says, found),
        };
    }

    /// <summary>Ahead or behind only beyond the interval; level where the whole interval is within <see cref="LevelPoints"/> of zero.</summary>
    internal static Agreement Judge(Standing says, Interval difference)
    {
        var level = LevelPoints / 100;
        return (says, difference) switch
        {
            (Standing.Ahead, { Low: > 0 }) or (Standing.Behind, { High: < 0 }) => Agreement.Agrees,
            (Standing.Ahead, { High: < 0 }) or (Standing.Behind, { Low: > 0 }) => Agreement.Opposes,
            (Standing.Level, var found) when found.Low >= -level && found.High <= level => Agreement.Agrees,
            (Standing.Level, var found) when Math.Abs(found.Value) > level && (found.Low > 0 || found.High < 0) => Agreement.Opposes,
            _ => Agreement.Undecided,
        };
    }

    private static string In(ClaimMeasure measure) =>
        (measure.Setting.Length == 0 ? "" : $" in setting '{measure.Setting}'") + (measure.Items.IsEmpty ? "" : $" among items that begin with '{string.Join("' or '", measure.Items)}'");

    private static IEnumerable<string> Models(FigureTable table) => table.Figures.Select(figure => figure.Model).Distinct();
}
