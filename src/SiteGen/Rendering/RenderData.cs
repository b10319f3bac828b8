using System.Text;
using SiteGen.Data;
using SiteGen.Engine;

namespace SiteGen.Rendering;

/// <summary>Gives out every table as JSON and CSV, with its schema: <c>data/models.json</c>, <c>data/models.csv</c>, <c>data/schema/models.json</c>.</summary>
/// <param name="baseUrl">Where the site will stand, without a slash at its end; null where unknown.</param>
/// <param name="linkRoot">Prefix of internal links.</param>
public sealed class RenderData(string? baseUrl, string linkRoot) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Render;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        foreach (var table in DataTables.Of(context))
        {
            yield return File($"data/{table.Name}.json", table.ToJson(), table);
            yield return File($"data/{table.Name}.csv", table.ToCsv(), table);
            yield return File($"data/schema/{table.Name}.json", table.ToSchema($"{baseUrl}{linkRoot}/data/schema/{table.Name}.json"), table);
        }

        foreach (var (address, table) in context.All<FigureData>())
        {
            yield return File(address[1..] + ".json", table.ToJson(), table);
            yield return File(address[1..] + ".csv", table.ToCsv(), table);
        }
    }

    private static Document File(string path, string text, DataTable table) => new("data", new OutputFile(path, Encoding.UTF8.GetBytes(text), $"the table '{table.Name}'"));
}
