using System.Collections.Concurrent;
using System.Collections.Immutable;
using Findings;

namespace SiteGen.Reading;

/// <summary>Front matter that stands beside a page: <c>_name.yml</c> for one page, <c>_directory.yml</c> for a folder and all below it.</summary>
/// <param name="input">The input folder.</param>
/// <param name="findings">Where faults of these files go.</param>
public sealed class FolderDefaults(InputFolder input, FindingList findings)
{
    private readonly ConcurrentDictionary<string, string?> _texts = new(StringComparer.Ordinal);

    /// <summary>The YAML files that apply to a page, nearest first: path and text.</summary>
    public ImmutableArray<(string Path, string Text)> For(string page)
    {
        var folder = page[..page.LastIndexOf('/')];
        var name = page[(page.LastIndexOf('/') + 1)..^3];
        var candidates = new List<string> { $"{folder}/_{name}.yml" };
        for (; folder.Length > 0; folder = folder.Contains('/', StringComparison.Ordinal) ? folder[..folder.LastIndexOf('/')] : "")
        {
            candidates.Add($"{folder}/_directory.yml");
        }

        return [.. candidates.Select(path => (path, text: Read(path))).Where(file => file.text is not null).Select(file => (file.path, file.text!))];
    }

    private string? Read(string path) => _texts.GetOrAdd(path, key => input.Has(key) ? input.Text(key, findings) : null);
}
