using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SiteGen.Engine;
using SiteGen.Reading;
using Survey;

namespace SiteGen.Rendering;

/// <summary>Makes the feed of what changed: <c>updates.xml</c>, in the Atom format (RFC 4287).</summary>
/// <param name="baseUrl">Where the site will stand, without a slash at its end; null leaves the feed out, which needs whole addresses.</param>
/// <param name="linkRoot">Prefix of internal links.</param>
public sealed class RenderFeed(string? baseUrl, string linkRoot) : IStep
{
    /// <summary>Where the feed stands.</summary>
    public const string Path = "updates.xml";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <inheritdoc/>
    public Phase Phase => Phase.Render;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var updates = context.All<Update>().ToList();
        if (baseUrl is null || updates.Count == 0)
        {
            return [];
        }

        var (site, name) = (baseUrl + linkRoot, context.One<SiteIdentity>().Name);
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "title", name),
            new XElement(Atom + "id", site + "/"),
            new XElement(Atom + "link", new XAttribute("href", site + "/")),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", $"{site}/{Path}")),
            new XElement(Atom + "updated", Noon(updates.Max(update => update.Date))),
            new XElement(Atom + "author", new XElement(Atom + "name", $"The {name} maintainers")),
            updates.Select(update => Entry(update, site)));
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed.ToString().ReplaceLineEndings("\n") + "\n";
        return [new Document("data/updates.yaml", new OutputFile(Path, Encoding.UTF8.GetBytes(text), "the feed of data/updates.yaml"))];
    }

    private static XElement Entry(Update update, string site) => new(Atom + "entry",
        new XElement(Atom + "title", update.Title),
        new XElement(Atom + "id", $"{site}/updates/#{update.Id}"),
        new XElement(Atom + "link", new XAttribute("href", $"{site}/updates/#{update.Id}")),
        new XElement(Atom + "updated", Noon(update.Date)),
        new XElement(Atom + "summary", update.Text));

    // A day has no time; noon is the same day nearly everywhere.
    private static string Noon(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T12:00:00Z";
}
