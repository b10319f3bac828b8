using System.ComponentModel;
using Survey;

namespace Demos.Serving;

/// <summary>Tools that give the survey's claims.</summary>
internal sealed class ClaimTools(SurveyLibrary library)
{
    [Description("Lists claims of the survey, with ids, by words, area and who leads; all of them without.")]
    public FoundClaims FindClaims(
        [Description("Words that all stand in the claim.")] string? query = null,
        [Description("The area of the survey.")] Area? area = null,
        [Description("Who leads, by the claim.")] Verdict? verdict = null) =>
        new([
            .. library.Facts.Claims.Where(claim => (area is null || claim.Area == area) && (verdict is null || claim.Verdict == verdict) && Requests.Fits(query, claim.Id, claim.Text)).Select(ClaimLine.Of),
        ]);

    [Description("Gives one claim: the numbers it rests on with their documents, what to know before believing it, the figures that measure it and what measuring the rest would take.")]
    public ClaimFacts GetClaim([Description("Id of a claim, from find_claims.")] string id)
    {
        var claim = Requests.Find(library.Facts.ClaimById, id, "claim", "find_claims");
        return new(
            ClaimLine.Of(claim), EntryAddresses.Claim(id), claim.SourceSection, claim.Basis, claim.SeenIn, claim.Caveat, claim.OpenModels, claim.ClosedModels, claim.Benchmarks,
            [.. claim.Evidence.Select(result => QuotedResult.Of(library.Facts.ResultById[result]))],
            [.. claim.Measured.Select(measure => new ClaimFigures(measure.Figures, measure.Of, measure.Against, measure.Setting, measure.Says, measure.About))],
            claim.Shown, claim.Needs);
    }
}
