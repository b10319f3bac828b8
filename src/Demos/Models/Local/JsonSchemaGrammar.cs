using System.Text.Json;

namespace Demos.Models.Local;

/// <summary>Writes a JSON Schema as a GBNF grammar, so that a model can write nothing but JSON of that schema.</summary>
/// <remarks>
/// <para>Forced: <c>type</c> (one or several), <c>properties</c> in their order, <c>required</c>, <c>items</c>, <c>minItems</c>, <c>maxItems</c>,
/// <c>minLength</c>, <c>maxLength</c>, <c>enum</c>, <c>const</c>, <c>anyOf</c>. Objects are closed: no other property than those named.
/// Annotations (<c>title</c>, <c>description</c>, <c>default</c>, <c>examples</c>, <c>format</c>, …) are passed over. Any other keyword is refused by name.</para>
/// <para>Strings and arrays without a bound get that of <see cref="GrammarLimits"/>.</para>
/// <para>Notation: llama.cpp, grammars/README.md.</para>
/// </remarks>
public static class JsonSchemaGrammar
{
    /// <summary>The grammar of a schema; it begins at the rule <c>root</c>.</summary>
    /// <exception cref="UnsupportedSchemaException">The schema has a keyword that cannot be forced.</exception>
    public static string For(JsonElement schema, GrammarLimits? limits = null)
    {
        var rules = new GrammarRules();
        return rules.Write(new SchemaRules(rules, limits ?? new()).Of(schema, "#"));
    }

    /// <summary>The grammar of any JSON object, bounded in depth.</summary>
    public static string AnyObject(GrammarLimits? limits = null)
    {
        var rules = new GrammarRules();
        return rules.Write(new OpenRules(rules, limits ?? new()).Object());
    }
}
