using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Common;
using Json.Schema;
using SiteGen.Data;
using SiteGen.Tests.Assembling;

namespace SiteGen.Tests.Data;

public sealed class DataTablesTests(RealSite site)
{
    private static readonly Lazy<Site> Small = new(() => Site.Build(ComparedSurvey.Tree("sums open-a 12", "sums gpt-3.5-turbo 10") + Site.Home));

    [Theory]
    [InlineData("models")]
    [InlineData("benchmarks")]
    [InlineData("results")]
    [InlineData("claims")]
    [InlineData("references")]
    public void Json_follows_its_schema_and_a_change_of_type_does_not(string table)
    {
        var files = Small.Value.Files;
        var schema = Schema(files[$"data/schema/{table}.json"]);
        using var rows = JsonDocument.Parse(files[$"data/{table}.json"]);

        Assert.NotEqual(0, rows.RootElement.GetArrayLength());
        Assert.True(schema.Evaluate(rows.RootElement).IsValid);
        using var broken = JsonDocument.Parse("""[{"id":7}]""");
        Assert.False(schema.Evaluate(broken.RootElement).IsValid);
    }

    [Fact]
    public void Real_tables_have_as_many_rows_as_the_data_and_follow_their_schemas()
    {
        foreach (var path in site.Files.Keys.Where(path => path.StartsWith("data/schema/", StringComparison.Ordinal)))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            using var rows = JsonDocument.Parse(site.Files[$"data/{name}.json"]);
            Assert.True(Schema(site.Text(path)).Evaluate(rows.RootElement).IsValid, name);
        }

        using var models = JsonDocument.Parse(site.Files["data/models.json"]);
        Assert.Equal(84, models.RootElement.GetArrayLength());
        Assert.Equal(File.ReadLines(Path.Combine(Repository.Root, "input", "evidence", "mint.csv")).Count(), site.Text("data/evidence-mint.csv").Count(letter => letter == '\n'));
    }

    [Fact]
    public void Csv_quotes_what_needs_it_and_joins_lists()
    {
        var table = new DataTable("t", "T.", [new("a", "string", IsOptional: true, "A."), new("b", "array", IsOptional: false, "B."), new("c", "boolean", IsOptional: false, "C.")],
        [
            ["say \"x\", y", ImmutableArray.Create("p", "q"), true],
            [null, ImmutableArray<string>.Empty, false],
        ]);

        Assert.Equal("a,b,c\n\"say \"\"x\"\", y\",p; q,true\n,,false\n", table.ToCsv());
        Assert.Equal("""[{"a":"say \"x\", y","b":["p","q"],"c":true},{"a":null,"b":[],"c":false}]""", table.ToJson().Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Page_lists_every_table_with_its_files()
    {
        var page = new HtmlParser().ParseDocument(Small.Value.Files["data/index.html"]);

        Assert.Equal(["models", "benchmarks", "results", "claims", "references"], page.QuerySelectorAll("tbody th").Select(head => head.TextContent).Where(name => !name.StartsWith("evidence", StringComparison.Ordinal)));
        Assert.Empty(Small.Value.Run.Findings);
    }

    /// <summary>The schema without its id: the library keeps one schema for each id, and the tests have several.</summary>
    private static JsonSchema Schema(string text)
    {
        var json = JsonNode.Parse(text)!.AsObject();
        Assert.True(json.Remove("$id"));
        return JsonSchema.FromText(json.ToJsonString());
    }
}
