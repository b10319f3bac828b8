namespace Demos.LongContext;

/// <summary>Measures with the model's own tokenizer: the longest haystack that has no more tokens than asked, needles included.</summary>
/// <param name="countTokens">Counts the tokens of a text.</param>
public sealed class TokenRuler(Func<string, int> countTokens) : IHaystackRuler
{
    /// <summary>A rough count for models whose tokenizer is not here: four characters a token, as English text has with common vocabularies.</summary>
    public static TokenRuler Estimating { get; } = new(text => (text.Length + 3) / 4);

    /// <inheritdoc/>
    /// <remarks>Halves the range in turn: about log2(sentences) counts.</remarks>
    public int? Measure(Haystack haystack, IReadOnlyList<Needle> needles, int tokens)
    {
        if (countTokens(haystack.With(haystack.SentenceCount, needles)) < tokens)
        {
            return null;
        }

        int fits = 1, over = haystack.SentenceCount + 1;
        while (over - fits > 1)
        {
            var middle = (fits + over) / 2;
            (fits, over) = countTokens(haystack.With(middle, needles)) <= tokens ? (middle, over) : (fits, middle);
        }

        return fits;
    }
}
