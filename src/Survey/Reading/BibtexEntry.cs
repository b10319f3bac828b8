using Findings;

namespace Survey.Reading;

/// <summary>An entry as it stands in the file: values still in LaTeX, abbreviations filled in.</summary>
internal sealed record BibtexEntry(string Type, string Key, IReadOnlyDictionary<string, string> Fields, SourcePlace Place)
{
    public string? Field(string name) => Fields.GetValueOrDefault(name);
}
