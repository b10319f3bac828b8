using System.Text.Json;
using Demos.Models.Local;

namespace Demos.Tests.Models;

public class JsonSchemaGrammarTests
{
    [Theory]
    [InlineData("""{"type":"boolean"}""", "root ::= boolean\nboolean ::= \"true\" | \"false\"\n")]
    [InlineData("""{"const":"a\"b"}""", "root ::= const-1\nconst-1 ::= \"\\\"a\\\\\\\"b\\\"\"\n")]
    [InlineData("""{"enum":["é",1,null]}""", "root ::= enum-1\nenum-1 ::= \"\\\"é\\\"\" | \"1\" | \"null\"\n")]
    [InlineData("""{"type":"null"}""", "root ::= \"null\"\n")]
    public void For_writes_the_whole_grammar(string schema, string grammar) => Assert.Equal(grammar, For(schema));

    [Theory]
    [InlineData("""{"type":"string","minLength":2,"maxLength":5}""", "char{2,5}")]
    [InlineData("""{"type":"string"}""", "char{0,200}")]
    [InlineData("""{"type":"string","maxLength":99999}""", "char{0,2000}")]
    [InlineData("""{"type":"array","items":{"type":"null"},"minItems":2,"maxItems":3}""", """ "[" "null" ("," "null"){1,2} "]" """)]
    [InlineData("""{"type":"array","items":{"type":"null"},"maxItems":3}""", """ "[" ("null" ("," "null"){0,2})? "]" """)]
    [InlineData("""{"type":"array","maxItems":0}""", "root ::= \"[]\"")]
    [InlineData("""{"type":["integer","null"]}""", """any-2 ::= integer | "null" """)]
    [InlineData("""{"anyOf":[{"type":"integer"},{"const":"x"}]}""", """::= integer | const-""")]
    public void For_bounds_and_joins(string schema, string part) => Assert.Contains(part.Trim(), For(schema));

    [Fact]
    public void For_keeps_the_order_of_properties_and_lets_optional_ones_go() => Assert.Equal(
        """
        root ::= object-7
        first-1 ::= "\"c\":" "null" "" | ""
        rest-2 ::= ("," "\"c\":" "null")? ""
        first-3 ::= "\"b\":" "null" rest-2
        rest-4 ::= "," "\"b\":" "null" rest-2
        first-5 ::= "\"a\":" "null" rest-4 | first-3
        rest-6 ::= ("," "\"a\":" "null")? rest-4
        object-7 ::= "{" first-5 "}"

        """,
        For("""
            {"type":"object","properties":{"a":{"type":"null"},"b":{"type":"null"},"c":{"type":"null"}},"required":["b"],"additionalProperties":false}
            """));

    [Theory]
    [InlineData("""{"type":"string","pattern":"a+"}""", "#: The keyword 'pattern'")]
    [InlineData("""{"type":"object","properties":{"n":{"type":"integer","minimum":1}}}""", "#/properties/n: The keyword 'minimum'")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", "'additionalProperties'")]
    [InlineData("""{"type":"object","properties":{},"required":["x"]}""", "The required property 'x'")]
    [InlineData("""{"type":"text"}""", "The type 'text'")]
    [InlineData("false", "'false'")]
    public void For_refuses_what_it_cannot_force_and_names_it(string schema, string problem) =>
        Assert.Contains(problem, Assert.Throws<UnsupportedSchemaException>(() => For(schema)).Message);

    [Fact]
    public void For_passes_over_annotations() => Assert.Equal(
        For("""{"type":"integer"}"""),
        For("""{"$schema":"x","title":"t","description":"d","type":"integer","default":3,"format":"int32","condition":"c"}"""));

    private static string For(string schema) => JsonSchemaGrammar.For(JsonElement.Parse(schema));
}
