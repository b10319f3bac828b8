using Survey;

namespace SiteGen.Assembling;

/// <summary>How the six areas are called.</summary>
internal static class AreaNames
{
    public static IReadOnlyList<Area> All { get; } = Enum.GetValues<Area>();

    public static IEnumerable<string> Slugs => All.Select(Slug);

    public static string Slug(Area area) => Word.Of(area);

    public static string Name(Area area) => area switch
    {
        Area.General => "General capabilities",
        Area.Agents => "Agents",
        Area.Reasoning => "Reasoning and code",
        Area.LongContext => "Long context",
        Area.Applications => "Applications",
        _ => "Trustworthiness",
    };

    public static string ShortName(Area area) => area switch
    {
        Area.General => "General",
        Area.Reasoning => "Reasoning",
        Area.Trustworthy => "Trust",
        _ => Name(area),
    };

    /// <summary>The section of the survey.</summary>
    public static string Section(Area area) => "3." + (char)('1' + (int)area);

    /// <summary>The area that a page's word names, in the spelling of the address or of the data files; null for no area.</summary>
    public static Area? Find(string? word) => word switch
    {
        null => null,
        "agent" => Area.Agents,
        "application" => Area.Applications,
        _ => All.Cast<Area?>().FirstOrDefault(area => Slug(area!.Value) == word),
    };
}
