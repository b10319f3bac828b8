using System.Globalization;

namespace Demos.Models.Local;

/// <summary>Rules for JSON of which a schema says nothing: any value or object, bounded in depth and length.</summary>
internal sealed class OpenRules(GrammarRules rules, GrammarLimits limits)
{
    /// <summary>Any value.</summary>
    public string Value() => Value(limits.OpenDepth);

    /// <summary>Any object.</summary>
    public string Object() => Object(limits.OpenDepth);

    private string Value(int depth)
    {
        var flat = $"{rules.Text(0, limits.StringChars)} | {rules.Number} | {rules.Boolean} | \"null\"";
        return rules.Rule("value", depth <= 0 ? flat : $"{Object(depth)} | {Array(depth)} | {flat}");
    }

    private string Object(int depth)
    {
        var pair = rules.Rule("pair", $"{rules.Text(1, 40)} \":\" {Value(depth - 1)}");
        return rules.Rule("object", $"\"{{\" {List(pair)} \"}}\"");
    }

    private string Array(int depth) => rules.Rule("array", $"\"[\" {List(Value(depth - 1))} \"]\"");

    private string List(string item) =>
        string.Create(CultureInfo.InvariantCulture, $"({item} (\",\" {item}){{0,{limits.ArrayItems - 1}}})?");
}
