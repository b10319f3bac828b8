using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Demos.Scenarios;

/// <summary>A rule that a text keeps or breaks, checked without a model.</summary>
/// <param name="Wanted">The rule as a sentence, such as <c>It has exactly 8 words.</c></param>
/// <param name="Complaint">What is wrong with a text, as a sentence; null where it keeps the rule.</param>
public sealed partial record TextRule(string Wanted, Func<string, string?> Complaint)
{
    /// <summary>Name of the parameter of a sample that holds its rules.</summary>
    public const string Parameter = "rules";

    /// <summary>Reads rules, one a line: <c>words = 8</c>, <c>lines &lt;= 3</c>, <c>contains: roof</c>, <c>lacks: ,</c>, <c>starts: The</c>, <c>ends: !</c>, <c>lower case</c>, <c>sorted lines</c>.</summary>
    /// <remarks>A word is a run of anything but white space; letter case counts only in the first letters and in <c>lower case</c>.</remarks>
    /// <exception cref="FormatException">A line is no rule.</exception>
    public static ImmutableArray<TextRule> ParseAll(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];

    private static TextRule Parse(string line) => line switch
    {
        "lower case" => new("It has no capital letter.", text => text.FirstOrDefault(char.IsUpper) is var capital and not '\0' ? $"It has the capital letter {capital}." : null),
        "sorted lines" => new("Its lines are in alphabetical order.", text => FirstUnsorted(text) is { } wrong ? $"The line \"{wrong}\" stands in the wrong place." : null),
        _ when Count().Match(line) is { Success: true } count => OfCount(count.Groups[1].Value, count.Groups[2].Value, int.Parse(count.Groups[3].ValueSpan, CultureInfo.InvariantCulture)),
        _ when Piece().Match(line) is { Success: true } piece => OfPiece(piece.Groups[1].Value, piece.Groups[2].Value),
        _ => throw new FormatException($"'{line}' is no rule. Write such as 'words = 8', 'lines <= 3', 'contains: roof', 'lacks: ,', 'starts: The', 'ends: !', 'lower case' or 'sorted lines'."),
    };

    private static TextRule OfCount(string unit, string sign, int number)
    {
        var (word, keeps) = sign switch
        {
            "<=" => ("at most", (Func<int, bool>)(count => count <= number)),
            ">=" => ("at least", count => count >= number),
            _ => ("exactly", count => count == number),
        };
        var wanted = string.Create(CultureInfo.InvariantCulture, $"{word} {Units(number, unit)}");
        return new($"It has {wanted}.", text => Counted(text, unit) is var count && keeps(count) ? null : $"It has {Units(count, unit)}, but should have {wanted}.");
    }

    private static TextRule OfPiece(string verb, string piece) => verb switch
    {
        "contains" => new($"It contains \"{piece}\".", text => text.Contains(piece, StringComparison.OrdinalIgnoreCase) ? null : $"It does not contain \"{piece}\"."),
        "lacks" => new($"It does not contain \"{piece}\".", text => text.Contains(piece, StringComparison.OrdinalIgnoreCase) ? $"It contains \"{piece}\"." : null),
        "starts" => new($"It begins with \"{piece}\".", text => text.StartsWith(piece, StringComparison.Ordinal) ? null : $"It does not begin with \"{piece}\"."),
        _ => new($"It ends with \"{piece}\".", text => text.EndsWith(piece, StringComparison.Ordinal) ? null : $"It does not end with \"{piece}\"."),
    };

    private static int Counted(string text, string unit) => unit == "words" ? TextSpans.Words(text) : LinesOf(text).Length;

    private static string Units(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? unit[..^1] : unit)}");

    private static string[] LinesOf(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? FirstUnsorted(string text)
    {
        var lines = LinesOf(text);
        return Enumerable.Range(1, Math.Max(0, lines.Length - 1)).Where(at => string.Compare(lines[at - 1], lines[at], StringComparison.OrdinalIgnoreCase) > 0).Select(at => lines[at]).FirstOrDefault();
    }

    [GeneratedRegex(@"\A(words|lines) (=|<=|>=) ([0-9]{1,4})\z")]
    private static partial Regex Count();

    [GeneratedRegex(@"\A(contains|lacks|starts|ends): (.+)\z")]
    private static partial Regex Piece();
}
