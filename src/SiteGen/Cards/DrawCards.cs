using SiteGen.Engine;
using SiteGen.Rendering;
using Theme.Models;

namespace SiteGen.Cards;

/// <summary>Draws the pictures that other sites show beside a link: one for each text and for the lists of claims, models and benchmarks, and one for all other pages.</summary>
/// <remarks>Nothing is drawn where the site does not know its address: a picture that cannot be named by a whole address cannot be shown. Cost: some 20 ms a picture.</remarks>
public sealed class DrawCards : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Render;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var cards = context.All<PageModel>()
            .Where(page => page.Site.Edition == Edition.English && page.Picture is not null)
            .GroupBy(page => page.Picture!, StringComparer.Ordinal)
            .Select(pages => (Address: pages.Key, Page: pages.First()))
            .ToList();
        return InParallel.Map(cards, card => context.Recall(card.Address, new object[] { CardModel.Of(card.Page), card.Page.Source }, _ => Draw(card.Address, card.Page)), context.CancellationToken);
    }

    private static Document Draw(string address, PageModel page) => new(page.Source, new OutputFile(address[1..], CardDrawing.Png(CardModel.Of(page)), $"the card of {page.Source}"));
}
