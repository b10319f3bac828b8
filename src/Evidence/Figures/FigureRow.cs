using System.Globalization;
using Evidence.Recordings;
using Findings;
using nietras.SeparatedValues;

namespace Evidence.Figures;

/// <summary>One row of a table, read into a figure or into findings.</summary>
internal readonly ref struct FigureRow(SepReader.Row row, SourcePlace place, FindingList findings)
{
    private readonly SepReader.Row _row = row;

    /// <summary>The figure; null where a finding says why there is none.</summary>
    public Figure? Read(string source)
    {
        var isWhole = HasText("item") & HasText("model") & TryScore(out var score) & TryOutcome(out var outcome)
            & TryCount("length", out var length) & TryCount("tokens", out var tokens) & TryCount("turns", out var turns);
        return !isWhole ? null : new Figure
        {
            Source = source,
            Item = Text("item"),
            Model = Text("model"),
            Setting = Text("setting"),
            Score = score,
            Outcome = outcome,
            Length = length,
            Tokens = tokens,
            Turns = turns,
            Detail = Text("detail"),
        };
    }

    private string Text(string column) => _row[column].ToString();

    private bool HasText(string column)
    {
        if (Text(column).Length > 0)
        {
            return true;
        }

        findings.Error("SG0216", place, $"The row has no '{column}'.", "Give every row an item and a model.");
        return false;
    }

    private bool TryScore(out double? score)
    {
        var text = Text("score");
        score = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
        return text.Length == 0 || score is >= 0 and <= 1 || Refuse("score", text, "a number from 0 to 1, or nothing where the item did not count");
    }

    private bool TryCount(string column, out int? count)
    {
        var text = Text(column);
        count = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return text.Length == 0 || count is not null || Refuse(column, text, "a whole number of at least 0, or nothing");
    }

    private bool TryOutcome(out OutcomeKind outcome)
    {
        var text = Text("outcome");
        if (OutcomeWords.Find(text) is { } kind)
        {
            outcome = kind;
            return true;
        }

        outcome = default;
        findings.Error("SG0214", place, $"'{text}' is not an outcome.", $"Write one of: {string.Join(", ", OutcomeWords.All)}{Closest.Hint(text, OutcomeWords.All)}.");
        return false;
    }

    private bool Refuse(string column, string text, string wanted)
    {
        findings.Error("SG0213", place, $"'{text}' stands in the column '{column}'.", $"Write {wanted}.");
        return false;
    }
}
