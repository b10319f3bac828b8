using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Reading;

/// <summary>Front matter that stands beside a page: <c>_name.yml</c> for one page, <c>_directory.yml</c> for a folder and all below it. Made for one build; thread-safe.</summary>
/// <param name="there">The YAML files below <c>pages</c>.</param>
public sealed class FolderDefaults(IEnumerable<string> there)
{
    private readonly FrozenSet<string> _there = there.ToFrozenSet(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string?> _texts = new(StringComparer.Ordinal);

    /// <summary>The YAML files that apply to a page, nearest first: path and text.</summary>
    /// <param name="page">Path of the page below the input folder.</param>
    /// <param name="files">Where they are read; faults of these files are found there.</param>
    public ImmutableArray<(string Path, string Text)> For(string page, InputFiles files)
    {
        var folder = page[..page.LastIndexOf('/')];
        var name = page[(page.LastIndexOf('/') + 1)..^3];
        var candidates = new List<string> { $"{folder}/_{name}.yml" };
        for (; folder.Length > 0; folder = folder.Contains('/', StringComparison.Ordinal) ? folder[..folder.LastIndexOf('/')] : "")
        {
            candidates.Add($"{folder}/_directory.yml");
        }

        return [.. candidates.Select(path => (path, text: Read(path, files))).Where(file => file.text is not null).Select(file => (file.path, file.text!))];
    }

    private string? Read(string path, InputFiles files)
    {
        files.Note(path); // Whoever read it first.
        return _there.Contains(path) ? _texts.GetOrAdd(path, files.Text) : null;
    }
}
