using System.CommandLine;
using System.Globalization;
using Evidence.Figures;
using Findings;
using Spectre.Console;

namespace Demos.Cli;

/// <summary><c>demos compare</c>.</summary>
internal static class CompareCommand
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static Command Create(Surroundings surroundings)
    {
        var first = new Argument<string>("first") { Description = "A model as the figures call it, such as lemur-70b-chat-v1." };
        var second = new Argument<string>("second") { Description = "The model to compare it with, such as gpt-3.5-turbo-0613." };
        var on = new Option<string[]>("--on") { Description = "A source, or a source and a setting, such as mint or mint/max5; may be given several times. All by default.", AllowMultipleArgumentsPerToken = true };
        var input = CommonOptions.Input();
        var command = new Command("compare", """
            Compares two models item by item, on every source and setting whose figures have both.

            Example:
              demos compare lemur-70b-chat-v1 gpt-3.5-turbo-0613 --on mint
            """) { first, second, on, input };
        command.SetAction(parsed =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var figures = workspace.Figures();
            var compared = Compare(figures, parsed.GetValue(first)!, parsed.GetValue(second)!, parsed.GetValue(on) ?? []);
            surroundings.Console.Write(TableOf(compared));
            surroundings.Console.WriteLine("Points: mean of the first minus mean of the second, with the 95 % interval of a bootstrap over the items. p: McNemar's exact test for right or wrong, the bootstrap for other scores; Holm over the rows.");
            return FindingPrinter.Print(workspace.Findings, surroundings.Errors) ? 0 : 1;
        });
        return command;
    }

    /// <summary>One row for each source and setting that has both.</summary>
    /// <exception cref="UserErrorException">A model or a source is not in the figures, or no source has both models.</exception>
    private static List<PairedComparison> Compare(IReadOnlyCollection<Figure> figures, string first, string second, string[] on)
    {
        var sources = figures.Select(figure => figure.Source).Concat(figures.Select(Setting)).Distinct().ToList();
        if (on.FirstOrDefault(name => !sources.Contains(name)) is { } unknown)
        {
            throw new UserErrorException($"There are no figures of '{unknown}'{Closest.Hint(unknown, sources)}.", $"Use one of: {string.Join(", ", figures.Select(figure => figure.Source).Distinct())}.");
        }

        var chosen = figures.Where(figure => on is [] || on.Contains(figure.Source) || on.Contains(Setting(figure))).ToList();
        var models = chosen.Select(figure => figure.Model).Distinct().Order(StringComparer.Ordinal).ToList();
        if (new[] { first, second }.FirstOrDefault(model => !models.Contains(model)) is { } missing)
        {
            throw new UserErrorException($"The figures have no model '{missing}'{Closest.Hint(missing, models)}.", $"Use one of: {string.Join(", ", models)}.");
        }

        List<PairedComparison> compared =
        [
            .. chosen.GroupBy(Setting)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => PairedComparison.Of(group.Where(figure => figure.Model == first), group.Where(figure => figure.Model == second)))
                .OfType<PairedComparison>(),
        ];
        return compared is not []
            ? compared
            : throw new UserErrorException($"No item has a score of both '{first}' and '{second}'.", "Compare models of one source.");
    }

    private static string Setting(Figure figure) => figure.Setting.Length == 0 ? figure.Source : $"{figure.Source}/{figure.Setting}";

    private static Table TableOf(List<PairedComparison> compared)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("on", "items", compared[0].First, compared[0].Second, "points", "95 %", "first better", "second better", "p", "p (Holm)", "ahead");
        foreach (var (row, adjusted) in compared.Zip(PairedComparison.AdjustedPValues(compared)))
        {
            string[] cells =
            [
                row.Setting.Length == 0 ? row.Source : $"{row.Source}/{row.Setting}",
                row.Difference.Count.ToString(Plain),
                Percent(row.FirstMean),
                Percent(row.SecondMean),
                Points(row.Difference.Value),
                $"{Points(row.Difference.Low)} to {Points(row.Difference.High)}",
                row.FirstBetter.ToString(Plain),
                row.SecondBetter.ToString(Plain),
                P(row.PValue),
                P(adjusted),
                adjusted >= 0.05 ? "not told apart" : row.Difference.Value > 0 ? row.First : row.Second,
            ];
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }

        return table;
    }

    private static string Percent(double share) => (share * 100).ToString("0.0", Plain);

    private static string Points(double share) => (share * 100).ToString("+0.0;-0.0;0.0", Plain);

    private static string P(double value) => value < 0.0001 ? "<0.0001" : value.ToString("0.0000", Plain);
}
