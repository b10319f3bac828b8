using Findings.Yaml;
using SiteGen.Engine;

namespace SiteGen.Reading;

/// <summary>Reads what the site calls itself: <c>site.yaml</c>, which may be missing.</summary>
/// <param name="input">The input folder.</param>
public sealed class ReadSite(InputFolder input) : IStep
{
    private const string Path = "site.yaml";

    /// <inheritdoc/>
    public Phase Phase => Phase.Read;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var files = input.In(context);
        var map = files.Has(Path) && files.Text(Path) is { } yaml ? YamlFile.Parse(yaml, Path, context.Findings) : null;
        return [new Document(Path, map is null ? SiteIdentity.Unnamed : Read(map))];
    }

    private static SiteIdentity Read(YamlMap map)
    {
        var site = new SiteIdentity(map.NeedText("name")) { About = map.FindText("about"), Retells = map.FindText("retells"), HasCards = map.Find("cards")?.Flag() ?? true };
        if (map.Find("name") is { } name && string.IsNullOrWhiteSpace(site.Name))
        {
            map.Findings.Error("SG0005", name.Place, $"'{site.Name}' is not a name.", "Write what the site is called.");
        }

        if (site.Retells is { } address && !IsAddress(address))
        {
            map.Findings.Error("SG0005", map.Find("retells")!.Place, $"'{address}' is not the address of a work.", "Write it whole, such as https://arxiv.org/abs/2311.16989, or leave 'retells' out.");
        }

        map.ReportUnknown();
        return site;
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
