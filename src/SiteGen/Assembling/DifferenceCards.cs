using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the cards of differences between the survey's tables and their sources.</summary>
/// <param name="facts">The facts.</param>
internal sealed class DifferenceCards(SiteFacts facts)
{
    /// <summary>A card for each, in order.</summary>
    public ImmutableArray<DifferenceCard> Of(IEnumerable<Difference> differences) =>
        [.. differences.Select(difference => new DifferenceCard(difference, Numbers(difference.InTable), Numbers(difference.InSource)))];

    private ImmutableArray<DifferenceNumber> Numbers(ImmutableArray<string> ids) =>
    [
        .. ids.Select(id => facts.Survey.ResultById[id])
            .Select(result => new DifferenceNumber(facts.Quote(result), facts.Survey.ModelById[result.Model].Role, facts.Cite(result.Source.Bib))),
    ];
}
