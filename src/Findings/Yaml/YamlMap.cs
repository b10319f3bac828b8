using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Findings.Yaml;

/// <summary>A map of a YAML file. Each key that is asked for counts as known; <see cref="ReportUnknown"/> names the others.</summary>
public sealed class YamlMap
{
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly YamlMappingNode _node;
    private readonly YamlSource _source;

    internal YamlMap(YamlMappingNode node, YamlSource source)
    {
        (_node, _source) = (node, source);
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
            {
                _entries[name] = (key, value);
            }
            else
            {
                source.Findings.Error("SG0005", source.PlaceOf(key), "A list or a map stands where a key is wanted.", "Write 'key: value'.");
            }
        }
    }

    /// <summary>Where the map begins.</summary>
    public SourcePlace Place => _source.PlaceOf(_node);

    /// <summary>Every key, in the order of the file.</summary>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>Where findings about this map go.</summary>
    public FindingList Findings => _source.Findings;

    /// <summary>The value of a key; null where the key is missing or its value is null.</summary>
    public YamlValue? Find(string key)
    {
        _asked.Add(key);
        return _entries.TryGetValue(key, out var entry) && new YamlValue(entry.Value, _source) is { IsNull: false } value ? value : null;
    }

    /// <summary>The value of a key that must be there (SG0003 where it is not).</summary>
    public YamlValue? Need(string key)
    {
        if (Find(key) is { } value)
        {
            return value;
        }

        _source.Findings.Error("SG0003", Place, $"The key '{key}' is missing.", $"Add '{key}:' with its value.");
        return null;
    }

    /// <summary>A text that must be there; empty where it is not, after a finding.</summary>
    public string NeedText(string key) => Need(key)?.Text() ?? "";

    /// <summary>A text that may be missing.</summary>
    public string? FindText(string key) => Find(key)?.Text();

    /// <summary>A list of texts; empty where the key is missing.</summary>
    public ImmutableArray<string> FindTexts(string key) => Find(key)?.Texts() ?? [];

    /// <summary>One of a set of words that must be there (SG0006 where it is another).</summary>
    /// <param name="key">The key.</param>
    /// <param name="words">Each allowed word and what it means.</param>
    public T? NeedWord<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Need(key) is not { } value || value.Text() is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(text, out var meaning))
        {
            return meaning;
        }

        _source.Findings.Error("SG0006", value.Place, $"'{text}' is not a value of '{key}'.",
            $"Write one of: {string.Join(", ", words.Keys)}{Closest.Hint(text, words.Keys)}.");
        return null;
    }

    /// <summary>Reports each key that nobody asked for (SG0004), with the closest known one.</summary>
    public void ReportUnknown(Severity severity = Severity.Error)
    {
        foreach (var (name, (key, _)) in _entries.Where(entry => !_asked.Contains(entry.Key)))
        {
            var remedy = Closest.To(name, _asked) is { } closest
                ? $"Did you mean '{closest}'?"
                : $"Remove it, or use one of: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.";
            _source.Findings.Add(new("SG0004", severity, _source.PlaceOf(key), $"The key '{name}' is not known here.", remedy));
        }
    }
}
