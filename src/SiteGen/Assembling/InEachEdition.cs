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
        return (isShared ? [Edition.English] : written.Editions).SelectMany(edition =>
        {
            var made = make(site with { Edition = edition, Name = identity.Name, Retells = identity.Retells }).Run(context.Named("in " + edition.Language))
                .Where(document => document.Content is not PageModel page || edition == Edition.English || edition.Has(page.Address));
            return context.Named(edition.Language).RecallEach("", [.. made], NameOf, (written, identity), (document, _) => document.Content is PageModel page ? document with { Content = Place(page, edition, written, identity) } : document);
        });
    }

    private static string NameOf(Document document) => document.Content is PageModel page ? page.Address : document.Source;

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
