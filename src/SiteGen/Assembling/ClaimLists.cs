using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the lists of claims: all, and those of an area, a verdict, or both where there are any.</summary>
/// <param name="facts">The facts.</param>
/// <param name="cards">All claims.</param>
internal sealed class ClaimLists(SiteFacts facts, ImmutableArray<ClaimCard> cards)
{
    private static readonly ImmutableArray<Area?> Areas = [null, .. AreaNames.All.Cast<Area?>()];
    private static readonly ImmutableArray<Verdict?> Verdicts = [null, .. Enum.GetValues<Verdict>().Cast<Verdict?>()];

    /// <summary>The pages.</summary>
    public IEnumerable<ClaimsPage> All =>
        from area in Areas
        from verdict in Verdicts
        let taken = Of(area, verdict)
        where area is null || verdict is null || !taken.IsEmpty
        select Page(area, verdict, taken);

    private ImmutableArray<ClaimCard> Of(Area? area, Verdict? verdict) =>
        [.. cards.Where(card => (area is null || card.Claim.Area == area) && (verdict is null || card.Claim.Verdict == verdict))];

    private ClaimsPage Page(Area? area, Verdict? verdict, ImmutableArray<ClaimCard> taken) => new()
    {
        Site = facts.Site,
        Address = Addresses.ClaimsOf(area, verdict),
        Title = (area, verdict) switch
        {
            (null, null) => facts.Say("Claims"),
            ({ } only, null) => facts.Say("Claims: {0}", facts.Say(AreaNames.Name(only))),
            (null, { } only) => facts.Say("Claims: {0}", facts.Say(AssembleClaims.VerdictName(only))),
            ({ } one, { } other) => facts.Say("Claims: {0} · {1}", facts.Say(AreaNames.Name(one)), facts.Say(AssembleClaims.VerdictName(other))),
        },
        Description = facts.Say("What the survey says, in neutral words: each claim with the numbers it rests on, what they say to it, and how many checks it passes."),
        Source = AssembleClaims.DataFile,
        DataFiles = [AssembleClaims.DataFile],
        Cards = taken,
        Filters =
        [
            new(facts.Say("Area"), [.. Areas.Select(each => Filter(each is { } one ? AreaNames.ShortName(one) : "All", each, verdict, each == area))]),
            new(facts.Say("Verdict"), [.. Verdicts.Select(each => Filter(each is { } one ? AssembleClaims.VerdictName(one) : "All", area, each, each == verdict))]),
        ],
    };

    private ListFilter Filter(string text, Area? area, Verdict? verdict, bool isCurrent)
    {
        var count = Of(area, verdict).Length;
        return new(facts.Say(text), count == 0 ? null : Addresses.ClaimsOf(area, verdict), count, isCurrent);
    }
}
