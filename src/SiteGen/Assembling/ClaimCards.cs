using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Joins claims with the numbers they rest on.</summary>
/// <param name="facts">The facts.</param>
internal sealed class ClaimCards(SiteFacts facts)
{
    public ClaimCard Of(Claim claim) => new(claim, EntryAddresses.Claim(claim.Id), [.. EvidenceOf(claim)]);

    public ImmutableArray<ClaimCard> Of(IEnumerable<Claim> claims) => [.. claims.Select(Of)];

    private IEnumerable<ClaimEvidence> EvidenceOf(Claim claim) =>
        from id in claim.Evidence
        where facts.Survey.ResultById.ContainsKey(id)
        let result = facts.Survey.ResultById[id]
        select new ClaimEvidence(facts.Quote(result), facts.Survey.ModelById[result.Model].Role, EntryAddresses.Model(result.Model));
}
