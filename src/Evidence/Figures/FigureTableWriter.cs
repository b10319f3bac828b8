using System.Globalization;
using Evidence.Recordings;
using nietras.SeparatedValues;

namespace Evidence.Figures;

/// <summary>Writes figures as CSV: a header, LF, quotes where RFC 4180 wants them, rows by model, setting and item.</summary>
/// <remarks>Line ends inside a text become LF, and a lone surrogate U+FFFD, so that what is written is what will be read.</remarks>
public static class FigureTableWriter
{
    private static readonly Sep Comma = Sep.New(',');

    /// <summary>The text of <c>input/evidence/{source}.csv</c>, the same for any order of the figures.</summary>
    /// <exception cref="ArgumentException">Two figures have one item, model and setting, or a score is out of 0 to 1; the file could not be read again.</exception>
    public static string Write(IEnumerable<Figure> figures)
    {
        Figure[] sorted =
        [
            .. figures.Select(Storable).OrderBy(figure => figure.Model, StringComparer.Ordinal)
                .ThenBy(figure => figure.Setting, StringComparer.Ordinal)
                .ThenBy(figure => figure.Item, StringComparer.Ordinal),
        ];
        RefuseUnreadable(sorted);
        using var writer = Comma.Writer(options => options with { CultureInfo = CultureInfo.InvariantCulture, Escape = true, WriteHeader = true }).ToText();
        writer.Header.Add([.. FigureColumns.All]);
        writer.Header.Write();
        foreach (var figure in sorted)
        {
            using var row = writer.NewRow();
            Write(row, figure);
        }

        return writer.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static Figure Storable(Figure figure) => figure with
    {
        Item = Storable(figure.Item),
        Model = Storable(figure.Model),
        Setting = Storable(figure.Setting),
        Detail = Storable(figure.Detail),
    };

    private static string Storable(string text) =>
        WellFormed.Text(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static void Write(SepWriter.Row row, Figure figure)
    {
        row["item"].Set(figure.Item);
        row["model"].Set(figure.Model);
        row["setting"].Set(figure.Setting);
        row["score"].Set(figure.Score?.ToString("R", CultureInfo.InvariantCulture) ?? "");
        row["outcome"].Set(OutcomeWords.Of(figure.Outcome));
        row["length"].Set(Text(figure.Length));
        row["tokens"].Set(Text(figure.Tokens));
        row["turns"].Set(Text(figure.Turns));
        row["detail"].Set(figure.Detail);
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void RefuseUnreadable(Figure[] sorted)
    {
        foreach (var (one, next) in sorted.Zip(sorted.Skip(1)))
        {
            if ((one.Model, one.Setting, one.Item) == (next.Model, next.Setting, next.Item))
            {
                throw new ArgumentException($"There are two figures for item '{one.Item}' of model '{one.Model}' in setting '{one.Setting}'.");
            }
        }

        if (sorted.FirstOrDefault(figure => figure.Score is not (null or (>= 0 and <= 1))) is { } bad)
        {
            throw new ArgumentException($"The score of item '{bad.Item}' of model '{bad.Model}' is not in 0 to 1.");
        }
    }
}
