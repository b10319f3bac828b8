using System.Text.Json;
using System.Text.Json.Nodes;
using Theme.Models;

namespace Theme;

/// <summary>Says in JSON-LD, with the words of schema.org, what a page is: a scholarly article or a data set.</summary>
public static class LinkedData
{
    private const string Licence = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>The JSON of a page; null where nothing is to be said of its kind. It holds no <c>&lt;</c>, <c>&gt;</c> or <c>&amp;</c>, so that it can stand in a script element.</summary>
    /// <param name="page">The page.</param>
    public static string? Of(PageModel page) => page switch
    {
        TextPage text => Article(text).ToJsonString(Compact),
        DataPage data => DataSet(data).ToJsonString(Compact),
        _ => null,
    };

    // The default encoder escapes every character that means something in HTML.
    private static readonly JsonSerializerOptions Compact = new();

    private static JsonObject Article(TextPage page)
    {
        var article = Work("ScholarlyArticle", page);
        article["headline"] = page.Title;
        article["author"] = Maintainers(page);
        if (page.Published is { } published)
        {
            article["datePublished"] = Day(published);
        }

        if (page.Updated is { } updated)
        {
            article["dateModified"] = Day(updated);
        }

        var cited = page.Sources.Select(work => (JsonNode)Placed(
            new() { ["@type"] = "CreativeWork", ["name"] = work.Title }, "url", page, page.Site.Edition.Place(work.Address))).ToArray();
        if (cited.Length > 0)
        {
            article["citation"] = new JsonArray(cited);
        }

        return article;
    }

    private static JsonObject DataSet(DataPage page)
    {
        var set = Work("Dataset", page);
        set["creator"] = Maintainers(page);
        set["distribution"] = new JsonArray(
        [
            .. from table in page.Tables
               from file in new[] { (Address: table.Json, Type: "application/json"), (Address: table.Csv, Type: "text/csv") }
               select (JsonNode)Placed(
                   new() { ["@type"] = "DataDownload", ["name"] = table.Name, ["description"] = table.Says, ["encodingFormat"] = file.Type }, "contentUrl", page, file.Address),
        ]);
        return set;
    }

    private static JsonObject Work(string type, PageModel page)
    {
        var work = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = type,
            ["name"] = page.Title,
            ["inLanguage"] = page.Language,
            ["license"] = Licence,
            ["isAccessibleForFree"] = true,
            ["isPartOf"] = Placed(new() { ["@type"] = "WebSite", ["name"] = page.Site.Name }, "url", page, "/"),
        };
        Placed(work, "url", page, page.Address);
        if (page.Site.Retells is { } retold)
        {
            work["isBasedOn"] = retold;
        }

        if (page.Description is { } description)
        {
            work["description"] = description;
        }

        return work;
    }

    private static JsonObject Maintainers(PageModel page) => new() { ["@type"] = "Organization", ["name"] = $"The {page.Site.Name} maintainers" };

    /// <summary>Adds an address; none where the site does not know its own, because these are read apart from the page.</summary>
    private static JsonObject Placed(JsonObject thing, string property, PageModel page, string address)
    {
        if (page.Site.Origin is { } origin)
        {
            thing[property] = origin + page.Site.LinkAcross(address);
        }

        return thing;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
