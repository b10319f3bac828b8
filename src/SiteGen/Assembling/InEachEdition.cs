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
        var written = context.Share(nameof(WrittenPages), null, part => new WrittenPages(part));
        var identity = context.One<SiteIdentity>();
        return
            from edition in isShared ? [Edition.English] : written.Editions
            let placing = context.Named(edition.Language)
            from document in make(site with { Edition = edition, Name = identity.Name, Retells = identity.Retells }).Run(context.Named("in " + edition.Language))
            where document.Content is not PageModel made || edition == Edition.English || edition.Has(made.Address)
            select document.Content is PageModel page
                ? placing.Recall(page.Address, new object[] { page, written, identity }, _ => document with { Content = Place(page, edition, written, identity) })
                : document;
    }

    private PageModel Place(PageModel page, Edition edition, WrittenPages written, SiteIdentity identity) => page with
    {
        Address = edition.Place(page.Address),
        Picture = site.Origin is null || !identity.HasCards ? null : HasCard(page, written) ? Addresses.Card(page.Address) : Addresses.SiteCard,
        PictureText = site.Origin is null || !identity.HasCards ? null : HasCard(page, written) ? page.Title : identity.About ?? identity.Name,
        Language = page is TextPage ? page.Language : edition.Language,
        OtherEditions =
        [
            .. from other in written.Editions
               where other != edition
               let has = !isShared && (edition.Has(page.Address) && other.Has(page.Address))
               select new EditionLink(other, other.Root + (has ? page.Address : "/"), has && (page is not TextPage || written.Has(other, page.Address))),
        ],
    };

    /// <summary>Whether a picture is drawn of the page itself, in English: of texts, and of the lists that most links lead to.</summary>
    private static bool HasCard(PageModel page, WrittenPages written) => page switch
    {
        TextPage => written.Has(Edition.English, page.Address),
        ClaimsPage => page.Address == Addresses.ClaimsOf(area: null, verdict: null),
        _ => page is ModelsPage or BenchmarksPage,
    };

    /// <summary>Which pages somebody wrote, in which language.</summary>
    private sealed class WrittenPages(StepContext context)
    {
        private readonly HashSet<(string Language, string Address)> _pages = [.. context.All<PageSource>().Select(page => (page.Language, PageAddress.InEdition(page)))];

        public ImmutableArray<Edition> Editions { get; } = Assembling.Editions.Of(context);

        public bool Has(Edition edition, string address) => _pages.Contains((edition.Language, address));
    }
}
