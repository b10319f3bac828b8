using System.Collections.Immutable;
using System.Globalization;
using Findings;
using Findings.Yaml;

namespace SiteGen.Reading;

/// <summary>Reads front matter into its typed record. The page's own keys win over those of files beside it, the nearest first.</summary>
internal sealed class FrontMatterReader
{
    private static readonly string[] Layouts = ["article", "home", FrontMatter.AreaLayout];

    private readonly ImmutableArray<YamlMap> _maps;
    private readonly FindingList _findings;

    private FrontMatterReader(ImmutableArray<YamlMap> maps, FindingList findings) => (_maps, _findings) = (maps, findings);

    public static FrontMatter Read(string path, FrontMatterSplit page, ImmutableArray<(string Path, string Text)> beside, FindingList findings)
    {
        var maps = ImmutableArray.CreateBuilder<YamlMap>();
        if (page.FrontMatter is { } own && YamlFile.Parse(own, path, findings, page.FrontMatterLine - 1) is { } ownMap)
        {
            maps.Add(ownMap);
        }

        var isReadable = page.FrontMatter is null || maps.Count > 0;
        maps.AddRange(beside.Select(file => YamlFile.Parse(file.Text, file.Path, findings)).OfType<YamlMap>());
        return new FrontMatterReader(maps.ToImmutable(), findings).Read(path, isReadable);
    }

    private FrontMatter Read(string path, bool isReadable)
    {
        var title = Text("Title");
        if (title is null && isReadable)
        {
            _findings.Error("SG0301", new(path, 1), "The page has no title.", "Begin the file with 'Title: …' and a line '---'.");
        }

        var description = Find("Description");
        var frontMatter = new FrontMatter
        {
            Title = title ?? "",
            Description = description?.Text(),
            DescriptionPlace = description?.Place ?? new(path),
            Published = Day("Published"),
            Updated = Day("Updated"),
            Order = Find("Order")?.Whole() ?? 0,
            IsExcluded = Find("Excluded")?.Flag() ?? false,
            IsUnlisted = Find("Unlisted")?.Flag() ?? false,
            Layout = Layout(),
            Area = Text("Area"),
            Xref = Text("Xref"),
            RedirectFrom = FormerAddresses.Read(Find("RedirectFrom"), _findings),
            DestinationPath = Destination(),
        };
        foreach (var map in _maps)
        {
            map.ReportUnknown(Severity.Warning);
        }

        return frontMatter;
    }

    // Every map is asked, not just the first that answers, so that each knows its keys.
    private YamlValue? Find(string key) =>
        _maps.Select(map => map.Find(map.Keys.FirstOrDefault(own => own.Equals(key, StringComparison.OrdinalIgnoreCase)) ?? key)).ToList()
            .FirstOrDefault(value => value is not null);

    private string? Text(string key) => Find(key)?.Text();

    private string? Destination()
    {
        if (Find("DestinationPath") is not { } value || value.Text() is not { } path)
        {
            return null;
        }

        if (path.Trim('/') is not "" and var inner && !inner.Split('/').All(FormerAddresses.IsName))
        {
            _findings.Error("SG0405", value.Place, $"The path '{path}' leads out of the output folder, through it in a roundabout way, or has a step that no disk takes.", "Write names of folders with single slashes between them.");
            return null;
        }

        return path;
    }

    private string Layout()
    {
        if (Find("Layout") is not { } value || value.Text() is not { } layout)
        {
            return Layouts[0];
        }

        if (!Layouts.Contains(layout, StringComparer.Ordinal))
        {
            _findings.Error("SG0302", value.Place, $"There is no layout '{layout}'.",
                $"Write one of: {string.Join(", ", Layouts)}{Closest.Hint(layout, Layouts)}.");
        }

        return layout;
    }

    private DateOnly? Day(string key)
    {
        if (Find(key) is not { } value || value.Text() is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _findings.Error("SG0303", value.Place, $"'{text}' is not a day.", "Write it as 2023-11-30.");
        return null;
    }
}
