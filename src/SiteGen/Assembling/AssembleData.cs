using SiteGen.Data;
using SiteGen.Engine;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the list of tables that the site gives out.</summary>
/// <param name="site">What all pages share.</param>
public sealed class AssembleData(SiteModel site) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Assemble;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var facts = SiteFacts.Of(context, site);
        var tables = DataTables.Of(context);
        if (tables.IsEmpty)
        {
            return [];
        }

        var page = new DataPage
        {
            Site = facts.Site,
            Address = Addresses.Data,
            Title = "Data",
            Description = "Every table of this site as JSON and CSV, with its schema.",
            Source = "data",
            Tables =
            [
                .. tables.Select(table => new DataEntry(
                    table.Name, table.Says, table.Rows.Length, $"/data/{table.Name}.json", $"/data/{table.Name}.csv", $"/data/schema/{table.Name}.json",
                    [.. table.Fields.Select(field => new DataColumn(field.Name, field.Kind, field.IsOptional, field.Says))])),
            ],
        };
        return [new Document("data", page)];
    }
}
