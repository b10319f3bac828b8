namespace Demos.Scoring;

/// <summary>Overlap of words between an answer and a reference, in [0, 1].</summary>
/// <remarks>
/// <para>Words are compared as multisets after lower-casing and dropping punctuation and the English articles. Precision and recall are
/// shares of words; the score is their harmonic mean.</para>
/// <para>Cost: O(n + m) for n answer and m reference words.</para>
/// <para>Source: Rajpurkar et al., SQuAD, EMNLP 2016, section 6 (word-level F1). Unlike there, a decimal number is one word.</para>
/// </remarks>
public static class TokenF1
{
    /// <summary>Scores one answer against the best of several references.</summary>
    /// <param name="answer">May be empty, which scores 0 unless a reference is empty too.</param>
    /// <param name="references">Accepted answers; at least one.</param>
    /// <returns>The highest F1, 0 (no common word) to 1 (the same words).</returns>
    /// <exception cref="ArgumentException"><paramref name="references"/> is empty.</exception>
    public static double Best(string answer, params IReadOnlyList<string> references) => references is []
        ? throw new ArgumentException("At least one reference is needed.", nameof(references))
        : references.Max(reference => Of(Words(answer), Words(reference)));

    private static double Of(string[] answer, string[] reference)
    {
        if (answer is [] || reference is [])
        {
            return answer.Length == reference.Length ? 1 : 0;
        }

        var left = reference.CountBy(word => word).ToDictionary(StringComparer.Ordinal);
        var common = 0;
        foreach (var word in answer.Where(word => left.GetValueOrDefault(word) > 0))
        {
            left[word]--;
            common++;
        }

        return 2.0 * common / (answer.Length + reference.Length);
    }

    private static string[] Words(string text) => [.. AnswerText.Words(text).Where(word => word is not ("a" or "an" or "the"))];
}
