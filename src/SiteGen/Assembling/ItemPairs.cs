using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Evidence.Statistics;
using SiteGen.Reading;

namespace SiteGen.Assembling;

/// <summary>Two models of one table of figures, to be compared on the items that both have a score on.</summary>
/// <param name="Of">The figures' name of the first model.</param>
/// <param name="Against">The figures' name of the other model.</param>
/// <param name="Setting">The setting of both; empty where the table has one only.</param>
/// <param name="Minus">A setting whose score is taken off first, where a gain is compared; null where a score is.</param>
/// <param name="Items">Beginnings of the items' ids; empty for all items.</param>
internal sealed record ItemPair(string Of, string Against, string Setting, string? Minus, ImmutableArray<string> Items)
{
    /// <summary>How many times as long as the other's the first model's answer has to be; null where any length will do.</summary>
    public LengthRatio? Ratio { get; init; }
}

/// <summary>A range of ratios of two lengths.</summary>
/// <param name="Low">At least this.</param>
/// <param name="High">And less than this.</param>
internal sealed record LengthRatio(double Low, double High)
{
    /// <summary>Reads <c>2-</c>, <c>1-2</c> or <c>-1</c>; null for anything else.</summary>
    public static LengthRatio? Parse(string text) => text.Split('-') is [var low, var high] && Number(low, 0) is { } from && Number(high, double.PositiveInfinity) is { } to && from < to ? new(from, to) : null;

    private static double? Number(string text, double otherwise) =>
        text.Length == 0 ? otherwise : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}

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
        var items = first.Keys.Where(second.ContainsKey).Where(InRatio(table, pair)).Order(StringComparer.Ordinal).ToList();
        var key = string.Join('/', "pair", table.Source, pair.Setting, pair.Minus, string.Join(',', pair.Items), pair.Of, pair.Against, pair.Ratio);
        return known.GetOrAdd(key, _ => PairedBootstrap.Difference([.. items.Select(item => first[item])], [.. items.Select(item => second[item])])) is { } found
            ? new(found, items.Average(item => first[item]), items.Average(item => second[item]))
            : null;
    }

    private static Func<string, bool> InRatio(FigureTable table, ItemPair pair)
    {
        if (pair.Ratio is not { } ratio)
        {
            return _ => true;
        }

        var (first, second) = (Lengths(table, pair, pair.Of), Lengths(table, pair, pair.Against));
        return item => first.TryGetValue(item, out var one) && second.TryGetValue(item, out var other) && other > 0 && one >= ratio.Low * other && one < ratio.High * other;
    }

    private static Dictionary<string, int> Lengths(FigureTable table, ItemPair pair, string model) =>
        table.Figures.Where(figure => figure.Model == model && figure.Setting == pair.Setting && figure.Length is not null).ToDictionary(figure => figure.Item, figure => figure.Length!.Value, StringComparer.Ordinal);

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
