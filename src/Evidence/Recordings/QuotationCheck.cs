namespace Evidence.Recordings;

/// <summary>What a look into the passages says about one quotation.</summary>
/// <param name="Quotation">The quotation.</param>
/// <param name="Verdict">Where its words stand.</param>
/// <param name="Document">Path of the document that has the words; null where none has.</param>
/// <param name="Start">Their first character in that document, from 0; null where none has them.</param>
public sealed record QuotationCheck(Quotation Quotation, QuotationVerdict Verdict, string? Document = null, int? Start = null)
{
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

        return new(quotation, QuotationVerdict.Fabricated);
    }
}

/// <summary>Where the words of a quotation stand.</summary>
public enum QuotationVerdict
{
    /// <summary>In the passage it names.</summary>
    Supported,

    /// <summary>In another passage that the model was handed.</summary>
    Misattributed,

    /// <summary>In none; or the quotation has no words.</summary>
    Fabricated,
}
