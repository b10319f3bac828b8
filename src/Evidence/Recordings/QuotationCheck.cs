using System.Collections.Immutable;

namespace Evidence.Recordings;

/// <summary>What a look into the passages says about one quotation.</summary>
/// <param name="Quotation">The quotation.</param>
/// <param name="Verdict">Where its words stand.</param>
/// <param name="Document">Path of the document that has the words; null where none has.</param>
/// <param name="Start">Their first character in that document, from 0; null where none has them.</param>
public sealed record QuotationCheck(Quotation Quotation, QuotationVerdict Verdict, string? Document = null, int? Start = null)
{
    /// <summary>Fewer words in a row prove nothing: any text has "of the".</summary>
    private const int FewestWordsOfPiece = 3;

    /// <summary>Looks for the words, letter for letter, first in the passage that the quotation names, then in the others.</summary>
    public static QuotationCheck Of(Quotation quotation, IReadOnlyList<RetrievedPassage> passages)
    {
        if (quotation.Text.Length > 0)
        {
            var named = quotation.Passage - 1;
            foreach (var index in Enumerable.Range(0, passages.Count).OrderBy(index => index == named ? 0 : 1))
            {
                var at = passages[index].Text.IndexOf(quotation.Text, StringComparison.Ordinal);
                if (at >= 0)
                {
                    var verdict = index == named ? QuotationVerdict.Supported : QuotationVerdict.Misattributed;
                    return new(quotation, verdict, passages[index].Document, passages[index].Start + at);
                }
            }
        }

        return new(quotation, IsStitched(quotation.Text, passages) ? QuotationVerdict.Stitched : QuotationVerdict.Fabricated);
    }

    /// <summary>Whether all words stand in the passages, but in pieces of at least three words in a row; an ellipsis between two pieces is no word.</summary>
    private static bool IsStitched(string text, IReadOnlyList<RetrievedPassage> passages)
    {
        ImmutableArray<string> words = [.. text.Replace("...", " ", StringComparison.Ordinal).Replace("…", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        var at = 0;
        while (at < words.Length)
        {
            var piece = LongestPiece(words, at, passages);
            if (piece < FewestWordsOfPiece)
            {
                return false;
            }

            at += piece;
        }

        return at > 0;
    }

    /// <summary>How many words from here on stand in a row in one passage.</summary>
    private static int LongestPiece(ImmutableArray<string> words, int from, IReadOnlyList<RetrievedPassage> passages)
    {
        var longest = 0;
        while (from + longest < words.Length && IsSomewhere(string.Join(' ', words[from..(from + longest + 1)]), passages))
        {
            longest++;
        }

        return longest;
    }

    private static bool IsSomewhere(string words, IReadOnlyList<RetrievedPassage> passages) =>
        passages.Any(passage => passage.Text.Contains(words, StringComparison.Ordinal));
}

/// <summary>Where the words of a quotation stand.</summary>
public enum QuotationVerdict
{
    /// <summary>In the passage it names.</summary>
    Supported,

    /// <summary>In another passage that the model was handed.</summary>
    Misattributed,

    /// <summary>In the passages, but in pieces that do not stand together.</summary>
    Stitched,

    /// <summary>In none; or the quotation has no words.</summary>
    Fabricated,
}
