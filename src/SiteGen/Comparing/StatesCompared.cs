using System.Collections.Immutable;
using Evidence.Figures;
using Evidence.Recordings;
using Theme.Models;

namespace SiteGen.Comparing;

/// <summary>Finds what became different between two states of the input.</summary>
internal static class StatesCompared
{
    /// <summary>The changes. Cost: linear in recordings, figures and numbers.</summary>
    public static InputChanges Of(string beforeName, InputState before, string afterName, InputState after) => new()
    {
        Before = beforeName,
        After = afterName,
        Answers = [.. Pairs(before.Recordings, after.Recordings).Select(pair => new AnswerChange(pair.Key, EndOf(pair.Before), EndOf(pair.After))).Where(change => change.Before != change.After)],
        Scores = [.. Pairs(ByItem(before), ByItem(after)).Select(pair => new ScoreChange(pair.Key.Series, pair.Key.Item, pair.Before?.Score, pair.After?.Score)).Where(change => change.Before != change.After)],
        Means = [.. Pairs(Means(before), Means(after)).Select(pair => new MeanChange(pair.Key, MeanOf(pair.Before), MeanOf(pair.After))).Where(change => change.Before != change.After)],
        Numbers = [.. Pairs(before.Results, after.Results).Select(pair => new NumberChange(pair.Key, pair.Before?.Printed, pair.After?.Printed)).Where(change => change.Before != change.After)],
    };

    private static IEnumerable<(TKey Key, TValue? Before, TValue? After)> Pairs<TKey, TValue>(ImmutableSortedDictionary<TKey, TValue> before, ImmutableSortedDictionary<TKey, TValue> after)
        where TKey : notnull
        where TValue : class =>
        before.Keys.Union(after.Keys).Order(before.KeyComparer).Select(key => (key, before.GetValueOrDefault(key), after.GetValueOrDefault(key)));

    private static ImmutableSortedDictionary<(string Series, string Item), Figure> ByItem(InputState state) =>
        state.Figures.ToImmutableSortedDictionary(
            figure => (Series(figure.Source, figure.Model, figure.Setting), figure.Item), figure => figure,
            Comparer<(string Series, string Item)>.Create((one, other) => string.CompareOrdinal(one.Series, other.Series) is var order and not 0 ? order : string.CompareOrdinal(one.Item, other.Item)));

    private static ImmutableSortedDictionary<string, FigureSummary> Means(InputState state) =>
        FigureSummary.Of(state.Figures).ToImmutableSortedDictionary(summary => Series(summary.Source, summary.Model, summary.Setting), summary => summary, StringComparer.Ordinal);

    private static string Series(string source, string model, string setting) => setting.Length == 0 ? $"{source}/{model}" : $"{source}/{model}/{setting}";

    private static RecordedEnd? EndOf(Recording? recording) => recording is null ? null : new(OutcomeWords.Of(recording.Outcome.Kind), recording.Outcome.Answer);

    private static MeanOf? MeanOf(FigureSummary? summary) =>
        summary?.Mean is { } mean ? new MeanOf(mean.Value * 100, Math.Max(0, mean.Low) * 100, Math.Min(1, mean.High) * 100, mean.Count) : null;
}
