using SiteGen.Engine;
using SiteGen.Reading;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the page that a server shows for an address without one, where nobody wrote it.</summary>
/// <param name="site">What all pages share.</param>
public sealed class AssembleNotFound(SiteModel site) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Assemble;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var facts = SiteFacts.Of(context, site);
        if (facts.Pages.Any(page => PageAddress.InEdition(page) == "/404.html"))
        {
            return [];
        }

        var page = new NotFoundPage
        {
            Site = facts.Site,
            Address = "/404.html",
            Title = "There is no such page",
            Description = "The address leads nowhere.",
            Source = "",
        };
        return [new Document("", page)];
    }
}
