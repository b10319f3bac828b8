using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Demos.Models.Local;

/// <summary>The rules of one GBNF grammar (llama.cpp's notation), and the words to write them with.</summary>
/// <remarks>No rule allows white space between JSON tokens: a small model can write it for ever.
/// No rule allows <c>\u</c> escapes: every character is written as itself, so that no half of a pair can appear.</remarks>
internal sealed class GrammarRules
{
    private readonly List<(string Name, string Body)> _rules = [];
    private readonly Dictionary<string, string> _nameOf = new(StringComparer.Ordinal);

    /// <summary>One character of a JSON string.</summary>
    public string Character => Shared("char", """[^"\\\x00-\x1F\x7F] | "\\" ["\\/bfnrt]""");

    /// <summary>A whole number of at most 15 digits, which every double holds exactly.</summary>
    public string Integer => Shared("integer", """ "-"? ("0" | [1-9] [0-9]{0,14})""".TrimStart());

    /// <summary>A number that is finite as a double.</summary>
    public string Number => Shared("number", $$"""{{Integer}} ("." [0-9]{1,15})? ([eE] [-+]? [0-9]{1,2})?""");

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public string Boolean => Shared("boolean", "\"true\" | \"false\"");

    /// <summary>A literal that stands for itself.</summary>
    public static string Literal(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A JSON value that stands for itself, written without white space.</summary>
    public static string JsonLiteral(JsonElement value) => Literal(CompactJson.Write(value));

    /// <summary>A JSON string of a number of characters (escapes count as one).</summary>
    public string Text(int least, int most) =>
        Rule("string", string.Create(CultureInfo.InvariantCulture, $$"""
            "\"" {{Character}}{{{least}},{{most}}} "\""
            """));

    /// <summary>Adds a rule unless one with this body exists; gives its name.</summary>
    /// <param name="kind">What the name begins with; a number follows.</param>
    /// <param name="body">The right side of the rule.</param>
    public string Rule(string kind, string body) =>
        _nameOf.TryGetValue(body, out var name)
            ? name
            : Add(string.Create(CultureInfo.InvariantCulture, $"{kind}-{_rules.Count + 1}"), body);

    /// <summary>The whole grammar; it begins at <c>root</c>.</summary>
    public string Write(string root)
    {
        var grammar = new StringBuilder("root ::= ").Append(root).Append('\n');
        foreach (var (name, body) in _rules)
        {
            grammar.Append(name).Append(" ::= ").Append(body).Append('\n');
        }

        return grammar.ToString();
    }

    private string Shared(string name, string body) => _nameOf.TryGetValue(body, out var known) ? known : Add(name, body);

    private string Add(string name, string body)
    {
        _rules.Add((name, body));
        _nameOf[body] = name;
        return name;
    }
}
