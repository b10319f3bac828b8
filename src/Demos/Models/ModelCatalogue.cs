using System.Collections.Frozen;
using System.Collections.Immutable;
using Findings;
using Findings.Yaml;

namespace Demos.Models;

/// <summary>The models that scenarios can be put to. Read from <c>input/models.yaml</c>.</summary>
public sealed class ModelCatalogue
{
    private readonly FrozenDictionary<string, ModelEntry> _byId;

    private ModelCatalogue(ImmutableArray<ModelEntry> entries)
    {
        Entries = entries;
        _byId = entries.ToFrozenDictionary(entry => entry.Id, StringComparer.Ordinal);
    }

    /// <summary>All models, in the order of the file.</summary>
    public ImmutableArray<ModelEntry> Entries { get; }

    /// <summary>Reads a catalogue; entries with faults are left out and the findings say why.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="path">Its path below the input folder.</param>
    /// <param name="surveyModels">Ids of the survey's models, to check the references to them; null leaves them unchecked.</param>
    /// <param name="findings">Where faults go: SG0001 to SG0006, SG0701 to SG0708.</param>
    public static ModelCatalogue Read(string text, string path, IReadOnlySet<string>? surveyModels, FindingList findings)
    {
        var reader = new EntryReader(surveyModels, findings);
        var entries = new OrderedDictionary<string, ModelEntry>(StringComparer.Ordinal);
        var root = YamlFile.Parse(text, path, findings);
        foreach (var map in root?.Need("models")?.Items().Select(item => item.Map()).OfType<YamlMap>() ?? [])
        {
            if (reader.Read(map) is { } entry && !entries.TryAdd(entry.Id, entry))
            {
                findings.Error("SG0701", entry.Place, $"The id '{entry.Id}' is taken by {entries[entry.Id].Place}.", "Give one of them another 'id'.");
            }
        }

        root?.ReportUnknown();
        return new([.. entries.Values]);
    }

    /// <summary>The model with an id, or null where there is none.</summary>
    public ModelEntry? Find(string id) => _byId.GetValueOrDefault(id);
}
