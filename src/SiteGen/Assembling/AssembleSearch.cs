using SiteGen.Engine;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the page of the search, where the build makes an index for it.</summary>
/// <param name="site">What all pages share.</param>
public sealed class AssembleSearch(SiteModel site) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Assemble;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        if (!site.HasSearch)
        {
            return [];
        }

        var facts = SiteFacts.Of(context, site);
        var page = new SearchPage
        {
            Site = facts.Site,
            Address = Addresses.Search,
            Title = facts.Say("Search"),
            Source = "",
            IsUnlisted = true,
        };
        return [new Document("", page)];
    }
}
