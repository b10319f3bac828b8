using System.Text.RegularExpressions;

namespace Evidence.Statistics;

/// <summary>How much of a text stands in another.</summary>
public static partial class TextOverlap
{
    private static readonly HashSet<string> Articles = ["a", "an", "the"];

    /// <summary>F1 over words, as question answering counts it: case, punctuation and articles do not matter, order does not either.</summary>
    /// <remarks>Source: Rajpurkar et al., SQuAD, arXiv 1606.05250, section 6.1. Cost: O(words).</remarks>
    /// <returns>0 to 1; 1 where both texts have no words, 0 where one has none.</returns>
    public static double WordF1(string answer, string truth)
    {
        var (given, wanted) = (WordsOf(answer), WordsOf(truth));
        if (given.Count == 0 || wanted.Count == 0)
        {
            return given.Count == wanted.Count ? 1 : 0;
        }

        var left = wanted.CountBy(word => word).ToDictionary(StringComparer.Ordinal);
        var common = 0;
        foreach (var word in given)
        {
            if (left.TryGetValue(word, out var count) && count > 0)
            {
                left[word] = count - 1;
                common++;
            }
        }

        return F1(common, given.Count, wanted.Count);
    }

    /// <summary>ROUGE-L, F1 form: the longest common subsequence of words, over the words of each text.</summary>
    /// <remarks>
    /// <para>Source: C.-Y. Lin, ROUGE, ACL workshop Text Summarization Branches Out, 2004, section 3. Cost: O(words of one x words of the other).</para>
    /// <para>Words are runs of the letters a to z and digits in lower case, without stemming, as in the package rouge-score that published numbers come from: other scripts vanish, so
    /// this says nothing about texts in them.</para>
    /// </remarks>
    /// <returns>0 to 1; 0 where a text has no words.</returns>
    public static double RougeL(string answer, string truth)
    {
        var (given, wanted) = (AsciiWordsOf(answer), AsciiWordsOf(truth));
        return given.Count == 0 || wanted.Count == 0 ? 0 : F1(CommonSubsequence(given, wanted), given.Count, wanted.Count);
    }

    private static double F1(int common, int given, int wanted) => 2.0 * common / (given + wanted);

    private static List<string> WordsOf(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Where(word => !Articles.Contains(word))];

    private static List<string> AsciiWordsOf(string text) => [.. AsciiWord().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    private static int CommonSubsequence(List<string> one, List<string> other)
    {
        var (before, row) = (new int[other.Count + 1], new int[other.Count + 1]);
        foreach (var word in one)
        {
            for (var at = 1; at <= other.Count; at++)
            {
                row[at] = word == other[at - 1] ? before[at - 1] + 1 : Math.Max(before[at], row[at - 1]);
            }

            (before, row) = (row, before);
        }

        return before[^1];
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex Word();

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex AsciiWord();
}
