using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SiteGen.Data;
using SiteGen.Engine;
using SiteGen.Reading;

namespace SiteGen.Rendering;

/// <summary>Makes the feed of what is new: <c>updates.xml</c>, in the Atom format (RFC 4287). It is the only one of a site; <see cref="FeedEntries"/> says what it holds.</summary>
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
        if (baseUrl is null || FeedEntries.Of(context) is not [var newest, ..] entries)
        {
            return [];
        }

        var (site, name) = (baseUrl + linkRoot, context.One<SiteIdentity>().Name);
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "title", name),
            new XElement(Atom + "id", site + "/"),
            new XElement(Atom + "link", new XAttribute("href", site + "/")),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", $"{site}/{Path}")),
            new XElement(Atom + "updated", Time(newest.At)),
            new XElement(Atom + "author", new XElement(Atom + "name", $"The {name} maintainers")),
            entries.Select(entry => Entry(entry, site)));
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed.ToString().ReplaceLineEndings("\n") + "\n";
        return [new Document("", new OutputFile(Path, Encoding.UTF8.GetBytes(text), "the feed of what is new"))];
    }

    private static XElement Entry(FeedEntry entry, string site) => new(Atom + "entry",
        new XElement(Atom + "title", entry.Title),
        new XElement(Atom + "id", site + entry.Id),
        new XElement(Atom + "link", new XAttribute("href", site + entry.Address)),
        new XElement(Atom + "updated", Time(entry.At)),
        new XElement(Atom + "summary", entry.Summary));

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
