namespace Findings;

/// <summary>Finds the known word that a slip of the pen was probably meant to be.</summary>
public static class Closest
{
    private const int Longest = 100;

    /// <summary>The known word nearest to <paramref name="word"/>, or null when none looks like a slip of it.</summary>
    /// <remarks>A slip is at most a third of the word's letters away (Levenshtein, at least 1); a word of more than 100 letters is none. Cost: O(known x length^2) at most, and mostly a third of it.</remarks>
    public static string? To(string word, IEnumerable<string> known)
    {
        var limit = Math.Max(1, word.Length / 3);
        return word.Length > Longest ? null : known
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= limit)
            .Select(candidate => (candidate, distance: Distance(word, candidate, limit)))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>The end of a remedy: <c> (closest: 'x')</c>, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        To(word, known) is { } closest ? $" (closest: '{closest}')" : "";

    // Ends early where every way is longer than the limit already.
    private static int Distance(string a, string b, int limit)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            var least = current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
                least = Math.Min(least, current[j]);
            }

            if (least > limit)
            {
                return least;
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
