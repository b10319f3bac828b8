using System.Collections.Concurrent;
using System.Collections.Immutable;
using Evidence.Statistics;
using SiteGen.Reading;

namespace SiteGen.Assembling;

/// <summary>Two models of one table of figures, to be compared on the items that both have a score on.</summary>
/// <param name="Of">The figures' name of the first model.</param>
/// <param name="Against">The figures' name of the other model.</param>
/// <param name="Setting">The setting of both; empty where the table has one only.</param>
/// <param name="Minus">A setting whose score is taken off first, where a gain is compared; null where a score is.</param>
/// <param name="Items">Beginnings of the items' ids; empty for all items.</param>
internal sealed record ItemPair(string Of, string Against, string Setting, string? Minus, ImmutableArray<string> Items);

/// <summary>What two models have on the same items.</summary>
/// <param name="Difference">The mean of first minus other, from −1 to 1, with its 95 % interval (paired bootstrap).</param>
/// <param name="OfMean">Mean of the first over these items.</param>
/// <param name="AgainstMean">Mean of the other over these items.</param>
internal sealed record ItemDifference(Interval Difference, double OfMean, double AgainstMean);

/// <summary>Compares two models item by item.</summary>
/// <param name="known">Intervals that were computed already: they take a while, and claims, texts and editions show the same.</param>
internal sealed class ItemPairs(ConcurrentDictionary<string, Interval?> known)
{
    /// <summary>The difference; null where no item has a score of both. Cost: a bootstrap, about a tenth of a second for some hundred items.</summary>
    public ItemDifference? Of(FigureTable table, ItemPair pair)
    {
        var (first, second) = (Scores(table, pair, pair.Of), Scores(table, pair, pair.Against));
        var items = first.Keys.Where(second.ContainsKey).Order(StringComparer.Ordinal).ToList();
        var key = string.Join('/', "pair", table.Source, pair.Setting, pair.Minus, string.Join(',', pair.Items), pair.Of, pair.Against);
        return known.GetOrAdd(key, _ => PairedBootstrap.Difference([.. items.Select(item => first[item])], [.. items.Select(item => second[item])])) is { } found
            ? new(found, items.Average(item => first[item]), items.Average(item => second[item]))
            : null;
    }

    private static Dictionary<string, double> Scores(FigureTable table, ItemPair pair, string model)
    {
        var scores = Scores(table, pair, model, pair.Setting);
        if (pair.Minus is not { } setting)
        {
            return scores;
        }

        var before = Scores(table, pair, model, setting);
        return scores.Where(score => before.ContainsKey(score.Key)).ToDictionary(score => score.Key, score => score.Value - before[score.Key], StringComparer.Ordinal);
    }

    private static Dictionary<string, double> Scores(FigureTable table, ItemPair pair, string model, string setting) =>
        table.Figures
            .Where(figure => figure.Model == model && figure.Setting == setting && figure.Score is not null)
            .Where(figure => pair.Items.IsEmpty || pair.Items.Any(beginning => figure.Item.StartsWith(beginning, StringComparison.Ordinal)))
            .ToDictionary(figure => figure.Item, figure => figure.Score!.Value, StringComparer.Ordinal);
}
