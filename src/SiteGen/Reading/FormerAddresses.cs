using System.Collections.Immutable;
using System.Text;
using Findings;
using Findings.Yaml;

namespace SiteGen.Reading;

/// <summary>Reads <c>RedirectFrom</c>: the addresses that a page had before, one or a list of them.</summary>
internal static class FormerAddresses
{
    private const string NoPartOfAddress = ":?#%\\<>\"";

    /// <summary>Those that can be addresses of this site, as they were written; a finding (SG0311) for each other one.</summary>
    public static ImmutableArray<string> Read(YamlValue? value, FindingList findings)
    {
        var items = value is null ? [] : value.IsList ? value.Items() : [value];
        foreach (var item in items.Where(item => !IsAddress(Text(item))))
        {
            findings.Error("SG0311", item.Place, $"'{Text(item)}' cannot be a former address of a page of this site.", "Write it below the link root, such as '/old/' or '/old/page.html'.");
        }

        return [.. items.Select(Text).Where(IsAddress)];
    }

    private static string Text(YamlValue item) => item.Text() ?? "";

    private static bool IsAddress(string text)
    {
        var path = text.StartsWith('/') ? text[1..] : text;
        return text == "/" || (path.EndsWith('/') ? path[..^1] : path).Split('/').All(IsStep);
    }

    /// <summary>Whether a step of a path can be the name of a file or folder: most disks take 255 bytes.</summary>
    internal static bool IsName(string step) =>
        step is not ("" or "." or "..") && Encoding.UTF8.GetByteCount(step) <= 255 && !step.Any(letter => char.IsControl(letter) || letter == '\\');

    private static bool IsStep(string step) =>
        IsName(step) && !step.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || NoPartOfAddress.Contains(letter, StringComparison.Ordinal));
}
