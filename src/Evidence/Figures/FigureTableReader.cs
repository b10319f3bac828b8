using System.Collections.Immutable;
using Findings;
using nietras.SeparatedValues;

namespace Evidence.Figures;

/// <summary>Reads <c>input/evidence/{source}.csv</c>.</summary>
public static class FigureTableReader
{
    private static readonly Sep Comma = Sep.New(',');

    /// <summary>Reads one table.</summary>
    /// <param name="csv">The text of the file.</param>
    /// <param name="path">Path below the input folder; the file's name is the figures' source.</param>
    /// <param name="findings">Where faults go: SG0211 columns, SG0212 to SG0216 rows, each with its line.</param>
    /// <returns>The rows without a fault, in the order of the file.</returns>
    public static ImmutableArray<Figure> Read(string csv, string path, FindingList findings)
    {
        try
        {
            using var reader = Comma.Reader(options => options with { Unescape = true, DisableColCountCheck = true, HasHeader = true }).FromText(csv);
            return HasColumns(reader.Header, path, findings) ? ReadRows(reader, path, findings) : [];
        }
        catch (Exception broken) when (broken is ArgumentException or InvalidDataException or NotSupportedException)
        {
            findings.Error("SG0211", new(path), $"This is no table that can be read: {broken.Message.ReplaceLineEndings(" ").TrimEnd('.')}.", "Derive it again with 'demos score'.");
            return [];
        }
    }

    private static ImmutableArray<Figure> ReadRows(SepReader reader, string path, FindingList findings)
    {
        var source = Path.GetFileNameWithoutExtension(path);
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var lines = new Dictionary<(string, string, string), int>();
        foreach (var row in reader)
        {
            var place = new SourcePlace(path, row.LineNumberFrom);
            if (row.ColCount != reader.Header.ColNames.Count)
            {
                findings.Error("SG0212", place, $"The row has '{row.ColCount}' columns; the header has {reader.Header.ColNames.Count}.", "Quote texts with ',', '\"' or a line end, or derive the table again with 'demos score'.");
            }
            else if (new FigureRow(row, place, findings).Read(source) is { } figure && IsNew(figure, place, lines, findings))
            {
                figures.Add(figure);
            }
        }

        return figures.ToImmutable();
    }

    private static bool HasColumns(SepReaderHeader header, string path, FindingList findings)
    {
        var before = FigureColumns.All.Except(header.ColNames).ToArray();
        foreach (var missing in before)
        {
            findings.Error("SG0211", new(path, 1), $"The column '{missing}' is missing.", $"The header is '{string.Join(',', FigureColumns.All)}'.");
        }

        foreach (var unknown in header.ColNames.Except(FigureColumns.All))
        {
            findings.Error("SG0211", new(path, 1), $"The column '{unknown}' is not known.", $"The header is '{string.Join(',', FigureColumns.All)}'{Closest.Hint(unknown, before)}.");
        }

        return before is [] && header.ColNames.Count == FigureColumns.All.Length;
    }

    private static bool IsNew(Figure figure, SourcePlace place, Dictionary<(string, string, string), int> lines, FindingList findings)
    {
        if (lines.TryAdd((figure.Item, figure.Model, figure.Setting), place.Line))
        {
            return true;
        }

        findings.Error("SG0215", place, $"Item '{figure.Item}' of model '{figure.Model}' in setting '{figure.Setting}' stands already in line {lines[(figure.Item, figure.Model, figure.Setting)]}.",
            "Remove one, or derive the table again with 'demos score'.");
        return false;
    }
}
