using Evidence.Recordings;
using Survey;

namespace SiteGen.Assembling;

/// <summary>Where everything stands on the site, below the link root; entries of the survey are at their <see cref="EntryAddresses"/>.</summary>
internal static class Addresses
{
    /// <summary>The list of tables that the site gives out.</summary>
    public const string Data = "/data/";

    /// <summary>The page of the search.</summary>
    public const string Search = "/search/";

    /// <summary>The picture of the whole site.</summary>
    public const string SiteCard = "/cards/site.png";

    /// <summary>The files of a figure's numbers, without their endings.</summary>
    /// <param name="page">Address of the page within its edition.</param>
    /// <param name="figure">Id of the figure.</param>
    public static string FigureData(string page, string figure) => $"/data/figures/{FileName(page)}-{figure}";

    /// <summary>The picture of a text.</summary>
    /// <param name="page">Address of the page within its edition.</param>
    public static string Card(string page) => $"/cards/{FileName(page)}.png";

    public static string Comparison(string model) => $"/compare/{model}/";

    public static string ClaimsOf(Area area) => ClaimsOf(area, verdict: null);

    public static string ClaimsOf(Area? area, Verdict? verdict) =>
        "/claims/" + (area is { } one ? $"area/{AreaNames.Slug(one)}/" : "") + (verdict is { } other ? $"verdict/{Word.Of(other)}/" : "");

    public static string Area(Area area) => $"/{AreaNames.Slug(area)}/";

    public static string Recording(Recording recording) => EntryAddresses.Recording(recording.Scenario, recording.Model, recording.Sample, recording.Repeat);

    public static string AnsweringModel(string source, string model) => $"{EntryAddresses.Figures(source)}models/{model}/";

    public static string Item(string source, string item) => $"{EntryAddresses.Figures(source)}items/{item}/";

    public static string Trajectory(string source, string model, string setting, string item) => $"{EntryAddresses.Figures(source)}trajectories/{model}/{(setting.Length == 0 ? "all" : setting)}/{item}/";

    public static string ItemList(string source, string rule) => $"{EntryAddresses.Figures(source)}lists/{rule}/";

    public static string SharedText(string source, string key) => $"{EntryAddresses.Figures(source)}requests/{key}/";

    private static string FileName(string page) => page.Trim('/') is { Length: > 0 } path ? path.Replace('/', '-') : "home";
}
