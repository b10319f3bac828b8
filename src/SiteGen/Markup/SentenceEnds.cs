using System.Text.RegularExpressions;

namespace SiteGen.Markup;

/// <summary>Knows where a sentence ends: at a full stop, a question or an exclamation mark, and at citations that follow it, but not within <c>e.g.</c> or <c>3.5</c>.</summary>
internal static partial class SentenceEnds
{
    /// <summary>Stands in a text for a citation in brackets, which belongs to the sentence before it.</summary>
    public const char Citation = '\uFFFB';

    /// <summary>Stands in a text for a cell or a name that was left out.</summary>
    public const char Gap = '\uFFFC';

    private const int LongestAbbreviation = 12;

    /// <summary>Where the next sentence begins, for each sentence but the last.</summary>
    /// <param name="text">A paragraph, with <see cref="Citation"/> and <see cref="Gap"/> in it.</param>
    public static IEnumerable<(int Mark, int Next)> Of(string text) =>
        from Match end in End().Matches(text)
        where end.Groups["stop"] is not { Success: true } stop || !IsAbbreviation(text, stop.Index, end.Index + end.Length)
        select (end.Index, end.Index + end.Length);

    private static bool IsAbbreviation(string text, int stop, int next)
    {
        var begin = stop;
        while (begin > 0 && (char.IsLetter(text[begin - 1]) || text[begin - 1] == '.') && stop - begin <= LongestAbbreviation)
        {
            begin--;
        }

        var word = text[begin..stop];
        return word switch
        {
            "etc" => char.IsLower(text[next]),
            "No" or "Nos" or "p" or "pp" or "v" => char.IsAsciiDigit(text[next]) || text[next] == Gap,
            [>= 'A' and <= 'Z'] => true,
            _ => Abbreviation().IsMatch(word),
        };
    }

    // A sentence that begins with a small letter is told from the rest of one by the digit in its first word: phi-1.5, gpt-3.5-turbo.
    [GeneratedRegex("""
        (?: (?:(?<stop>\.)|[!?…]) [\p{Pe}\p{Pf}"'*_]* (?:\s*\uFFFB)* \s+ (?= [\p{Lu}\p{Lt}\p{Lo}\p{Nd}\p{Ps}\p{Pi}"'\uFFFC] | [a-z-]+[0-9] )
          | [。！？] [\p{Pe}\p{Pf}]* (?:\s*\uFFFB)* \s* (?=.) )
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex End();

    [GeneratedRegex(@"^(?:e\.g|i\.e|a\.k\.a|cf|vs|al|ca|approx|resp|incl|esp|Figs?|Tabs?|Secs?|Eqs?|Refs?|Dr|Prof|St|Jr|eds?|vol|ch)$")]
    private static partial Regex Abbreviation();
}
