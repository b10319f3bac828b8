using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Findings.Yaml;

/// <summary>One value of a YAML file. A wrong kind is a finding (SG0005) and reads as null or empty.</summary>
public sealed class YamlValue
{
    private readonly YamlNode _node;
    private readonly YamlSource _source;

    internal YamlValue(YamlNode node, YamlSource source) => (_node, _source) = (node, source);

    /// <summary>Where the value stands.</summary>
    public SourcePlace Place => _source.PlaceOf(_node);

    /// <summary>Whether the value is <c>null</c>, <c>~</c> or nothing.</summary>
    public bool IsNull => _node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    /// <summary>Whether the value is a scalar without quotes, which YAML may read as a number or a truth value.</summary>
    public bool IsPlain => _node is YamlScalarNode { Style: ScalarStyle.Plain };

    /// <summary>Whether the value is a list.</summary>
    public bool IsList => _node is YamlSequenceNode;

    /// <summary>Whether the value is a map.</summary>
    public bool IsMap => _node is YamlMappingNode;

    /// <summary>The text of a scalar; null for null.</summary>
    public string? Text() => _node is YamlScalarNode scalar ? (IsNull ? null : scalar.Value) : Wrong<string>("text");

    /// <summary>A finite number, or null.</summary>
    public double? Number() =>
        _node is YamlScalarNode scalar
        && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : WrongValue<double>("a number");

    /// <summary>A whole number, or null.</summary>
    public int? Whole() =>
        _node is YamlScalarNode scalar && int.TryParse(scalar.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : WrongValue<int>("a whole number");

    /// <summary><c>true</c> or <c>false</c>, or null.</summary>
    public bool? Flag() => _node switch
    {
        YamlScalarNode { Value: "true" } => true,
        YamlScalarNode { Value: "false" } => false,
        _ => WrongValue<bool>("'true' or 'false'"),
    };

    /// <summary>The items of a list.</summary>
    public ImmutableArray<YamlValue> Items()
    {
        if (_node is YamlSequenceNode list)
        {
            return [.. list.Select(item => new YamlValue(item, _source))];
        }

        Wrong<string>("a list");
        return [];
    }

    /// <summary>The texts of a list.</summary>
    public ImmutableArray<string> Texts() => [.. Items().Select(item => item.Text()).OfType<string>()];

    /// <summary>The map.</summary>
    public YamlMap? Map() => _node is YamlMappingNode map ? new YamlMap(map, _source) : Wrong<YamlMap>("a map");

    private T? Wrong<T>(string wanted)
        where T : class
    {
        Report(wanted);
        return null;
    }

    private T? WrongValue<T>(string wanted)
        where T : struct
    {
        Report(wanted);
        return null;
    }

    private void Report(string wanted)
    {
        var shown = _node switch
        {
            YamlScalarNode scalar => $"'{scalar.Value}'",
            YamlSequenceNode => "A list",
            _ => "A map",
        };
        _source.Findings.Error("SG0005", Place, $"{shown} stands where {wanted} is wanted.", $"Write {wanted} here.");
    }
}
