using System.Globalization;
using System.Text;
using Theme.Models;

namespace SiteGen.Comparing;

/// <summary>Says changes in Markdown, short enough for the text of a pull request.</summary>
internal static class ChangesMarkdown
{
    /// <summary>Entries of a kind that are listed; the rest is counted.</summary>
    public const int MostListed = 40;

    private const int MostCharacters = 300;

    /// <summary>The text. What models wrote stands in fences that it cannot close.</summary>
    public static string Of(InputChanges changes)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## From {Code(changes.Before)} to {Code(changes.After)}\n\n");
        if (changes.IsEmpty)
        {
            return text.Append("No answer, score, mean or quoted number is different.\n").ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"{changes.Answers.Length} answers, {changes.Scores.Length} scores, {changes.Means.Length} means and {changes.Numbers.Length} quoted numbers are different.\n");
        Table(text, "Means that moved", "mean | before, % | after, %", changes.Means, change => $"{Code(change.Series)} | {Mean(change.Before)} | {Mean(change.After)}");
        Table(text, "Scores that changed", "model and setting | item | before | after", changes.Scores, change => $"{Code(change.Series)} | {Code(change.Item)} | {Score(change.Before)} | {Score(change.After)}");
        Table(text, "Quoted numbers", "result | before | after", changes.Numbers, change => $"{Code(change.Id)} | {change.Before ?? "–"} | {change.After ?? "–"}");
        List(text, "Answers", changes.Answers, (answer, _) => Append(text, answer));
        return text.ToString();
    }

    private static void Table<T>(StringBuilder text, string title, string head, IReadOnlyCollection<T> changes, Func<T, string> row) =>
        List(text, title, changes, (change, isFirst) =>
        {
            if (isFirst)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {head} |\n|{string.Concat(head.Split('|').Select(_ => "---|"))}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"| {row(change)} |\n");
        });

    private static void List<T>(StringBuilder text, string title, IReadOnlyCollection<T> changes, Action<T, bool> append)
    {
        if (changes.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n");
        foreach (var (at, change) in changes.Take(MostListed).Index())
        {
            append(change, at == 0);
        }

        if (changes.Count > MostListed)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nAnd {changes.Count - MostListed} more.\n");
        }
    }

    private static void Append(StringBuilder text, AnswerChange change)
    {
        text.Append(CultureInfo.InvariantCulture, $"- {Code(change.Path)}\n");
        Append(text, "before", change.Before);
        Append(text, "after", change.After);
    }

    private static void Append(StringBuilder text, string when, RecordedEnd? end)
    {
        text.Append(CultureInfo.InvariantCulture, $"  - {when}: {end?.Outcome ?? "no recording"}\n");
        if (end?.Answer is not { } answer)
        {
            return;
        }

        var cut = answer.Length > MostCharacters ? string.Concat(answer.AsSpan(0, char.IsHighSurrogate(answer[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters), " …") : answer;
        var fence = Fence(cut, 3);
        text.Append(CultureInfo.InvariantCulture, $"\n    {fence}text\n");
        foreach (var line in cut.ReplaceLineEndings("\n").Split('\n'))
        {
            text.Append("    ").Append(line).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"    {fence}\n\n");
    }

    /// <summary>Code in which no mark-up is read, whatever it holds.</summary>
    private static string Code(string value)
    {
        var fence = Fence(value, 1);
        return $"{fence} {value.Replace('\n', ' ').Replace("|", "\\|", StringComparison.Ordinal)} {fence}";
    }

    /// <summary>More backticks than the text has in a row.</summary>
    private static string Fence(string text, int least)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new('`', Math.Max(least, longest + 1));
    }

    private static string Score(double? score) => score?.ToString("0.###", CultureInfo.InvariantCulture) ?? "–";

    private static string Mean(MeanOf? mean) => mean is { } found
        ? string.Create(CultureInfo.InvariantCulture, $"{found.Value:0.0} [{found.Low:0.0}, {found.High:0.0}], n = {found.Count}")
        : "–";
}
