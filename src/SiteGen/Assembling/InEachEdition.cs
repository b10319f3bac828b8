using System.Collections.Immutable;
using SiteGen.Engine;
using SiteGen.Reading;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the pages of a step once for each edition, and tells each page where it stands in the others.</summary>
/// <param name="site">What all pages share.</param>
/// <param name="make">The step, for the site in one edition; its addresses are those within the edition.</param>
/// <param name="isShared">Whether the pages are made in English alone.</param>
internal sealed class InEachEdition(SiteModel site, Func<SiteModel, IStep> make, bool isShared = false) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Assemble;

    /// <inheritdoc/>
    public string Name => make(site).Name;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var editions = Editions.Of(context);
        var identity = context.One<SiteIdentity>();
        var written = context.All<PageSource>().Select(page => (page.Language, PageAddress.InEdition(page))).ToHashSet();
        return
            from edition in isShared ? [Edition.English] : editions
            from document in make(site with { Edition = edition, Name = identity.Name, Retells = identity.Retells }).Run(context)
            where document.Content is not PageModel made || edition == Edition.English || edition.Has(made.Address)
            select document.Content is PageModel page ? document with { Content = Place(page, edition, editions, written, identity) } : document;
    }

    private PageModel Place(PageModel page, Edition edition, ImmutableArray<Edition> editions, HashSet<(string Language, string Address)> written, SiteIdentity identity) => page with
    {
        Address = edition.Place(page.Address),
        Picture = site.Origin is null || !identity.HasCards ? null : HasCard(page, written) ? Addresses.Card(page.Address) : Addresses.SiteCard,
        PictureText = site.Origin is null || !identity.HasCards ? null : HasCard(page, written) ? page.Title : identity.About ?? identity.Name,
        Language = page is TextPage ? page.Language : edition.Language,
        OtherEditions =
        [
            .. from other in editions
               where other != edition
               let has = !isShared && (edition.Has(page.Address) && other.Has(page.Address))
               select new EditionLink(other, other.Root + (has ? page.Address : "/"), has && (page is not TextPage || written.Contains((other.Language, page.Address)))),
        ],
    };

    /// <summary>Whether a picture is drawn of the page itself, in English: of texts, and of the lists that most links lead to.</summary>
    private static bool HasCard(PageModel page, HashSet<(string Language, string Address)> written) => page switch
    {
        TextPage => written.Contains((Edition.English.Language, page.Address)),
        ClaimsPage => page.Address == Addresses.ClaimsOf(area: null, verdict: null),
        _ => page is ModelsPage or BenchmarksPage,
    };
}
