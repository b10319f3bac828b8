using System.Text.RegularExpressions;
using Survey;

namespace SiteGen.Checks;

/// <summary>Finds models and benchmarks of the survey in a text, by the names that people write: <c>Lemur-70B-chat</c> is also Lemur, <c>GPT-3.5-turbo (ChatGPT)</c> also ChatGPT.</summary>
internal sealed partial class SurveyNames
{
    private const string Gap = @"[\s\u2010\u2011-]+";

    private readonly Regex? _names;

    public SurveyNames(SurveyFacts facts)
    {
        var names = facts.Models.SelectMany(model => OfModel(model.Name)).Concat(facts.Benchmarks.SelectMany(benchmark => OfBenchmark(benchmark.Name)))
            .Where(name => name.Length > 1).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)
            .Select(name => string.Join(Gap, Gaps().Split(name).Select(Regex.Escape))).ToList();
        _names = names.Count == 0 ? null : new($@"(?<![A-Za-z0-9])(?:{string.Join('|', names)})(?![A-Za-z0-9]|\.[0-9])", RegexOptions.CultureInvariant);
    }

    /// <summary>The first name in a text; null where it names nothing. A hyphen is as good as a space.</summary>
    public string? FirstIn(string text) => _names?.Match(text) is { Success: true } match ? match.Value : null;

    private static IEnumerable<string> OfModel(string name)
    {
        var bare = Bracket().Replace(name, "");
        return [.. bare.Split(" + "), Variant().Replace(bare.Split(" + ")[0], ""), .. InBrackets(name)];
    }

    // "Database (AgentBench)" without its bracket would be a plain word.
    private static IEnumerable<string> OfBenchmark(string name)
    {
        var bare = Bracket().Replace(name, "");
        var first = Regex.Split(bare, @"\s(?=[a-z/])|,")[0];
        return [name, .. InBrackets(name), .. IsNameLike(bare) ? [bare] : Array.Empty<string>(), .. IsNameLike(first) ? [first] : Array.Empty<string>()];
    }

    private static IEnumerable<string> InBrackets(string name) =>
        Bracket().Matches(name).Select(match => match.Groups["inside"].Value).Where(inside => !inside.Contains(' ', StringComparison.Ordinal) && IsNameLike(inside));

    private static bool IsNameLike(string name) => char.IsAsciiLetter(name[0]) && (name.Count(char.IsAsciiLetterUpper) > 1 || (name.Length > 2 && name.Any(char.IsAsciiDigit)));

    [GeneratedRegex(Gap)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"\s*\((?<inside>[^()]*)\)")]
    private static partial Regex Bracket();

    /// <summary>Size, version and kind at the end of a model's name.</summary>
    [GeneratedRegex(@"[\s-](?:[0-9]+(?:x[0-9]+)?[bB]\b|v[0-9]|[0-9]{4}\b|[Cc]hat\b|long\b|Instruct\b|instruct\b|Python\b|fine-tuned\b|beta\b).*$")]
    private static partial Regex Variant();
}
