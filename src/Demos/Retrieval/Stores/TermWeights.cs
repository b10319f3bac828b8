namespace Demos.Retrieval.Stores;

/// <summary>The words of a text as a sparse vector, for search by keywords.</summary>
/// <param name="Terms">Hashes of the words, ascending, each once.</param>
/// <param name="Weights">A weight for each, above 0.</param>
/// <remarks>
/// A word is a run of letters and digits, lower-cased; nothing is stemmed or left out. The weights are the part of BM25 that a text decides on its own:
/// f(k + 1) / (f + k(1 - b + b·l/a)) for a word that stands f times in a text of l words. What the other texts decide, how rare a word is, is multiplied
/// in by the search. The average length a is fixed, so that a weight does not change when other records come.
/// Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009.
/// </remarks>
internal sealed record TermWeights(uint[] Terms, float[] Weights)
{
    private const float Saturation = 1.2f;

    private const float LengthShare = 0.75f;

    private const float AverageWords = 128;

    /// <summary>The weights of a text; of none where it is null or has no word.</summary>
    public static TermWeights Of(string? text)
    {
        uint[] words = [.. Words(text ?? "")];
        var counts = words.CountBy(word => word).OrderBy(pair => pair.Key).ToArray();
        var length = Saturation * (1 - LengthShare + (LengthShare * words.Length / AverageWords));
        return new([.. counts.Select(pair => pair.Key)], [.. counts.Select(pair => pair.Value * (Saturation + 1) / (pair.Value + length))]);
    }

    /// <summary>The words that a question names, each once; all weigh the same.</summary>
    public static TermWeights OfQuestion(IEnumerable<string> keywords)
    {
        uint[] terms = [.. keywords.SelectMany(Words).Distinct().Order()];
        return new(terms, [.. terms.Select(_ => 1f)]);
    }

    /// <summary>How much a word counts that stands in some of all texts.</summary>
    /// <param name="texts">Number of texts.</param>
    /// <param name="having">Number of those that have the word.</param>
    public static float Rarity(int texts, int having) => MathF.Log(1 + ((texts - having + 0.5f) / (having + 0.5f)));

    /// <summary>The weight of a term; 0 where the text does not have it.</summary>
    public float WeightOf(uint term) => Array.BinarySearch(Terms, term) is var at and >= 0 ? Weights[at] : 0;

    private static IEnumerable<uint> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var begin = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > begin)
            {
                yield return Hash(text.AsSpan(begin, at - begin));
            }
        }
    }

    /// <summary>FNV-1a over the lower-case letters: the same on every machine, as stored weights need it.</summary>
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word)
        {
            hash = (hash ^ char.ToLowerInvariant(letter)) * 16777619u;
        }

        return hash;
    }
}
