using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>Tables that scroll by themselves where they are too wide, with classes instead of styles. Each is named by its heads, since a region needs a name of its own.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").WriteEscape(NameOf(obj)).Write("\"><table>").WriteLine();
        var (hasHead, hasBody) = (false, false);
        foreach (var row in obj.Cast<TableRow>())
        {
            if (row.IsHeader && !hasHead)
            {
                renderer.Write("<thead>").WriteLine();
                hasHead = true;
            }
            else if (!row.IsHeader && !hasBody)
            {
                renderer.Write(hasHead ? "</thead><tbody>" : "<tbody>").WriteLine();
                hasBody = true;
            }

            WriteRow(renderer, obj, row);
        }

        renderer.Write(hasBody ? "</tbody>" : hasHead ? "</thead>" : "").Write("</table></div>").WriteLine();
    }

    private string NameOf(Table table)
    {
        var heads = table.Cast<TableRow>().Where(row => row.IsHeader).SelectMany(row => row).Select(PlainTexts.Of).Where(head => head.Length > 0);
        var name = string.Join(", ", heads) is { Length: > 0 } joined ? joined : "Table";
        var times = _names[name] = _names.GetValueOrDefault(name) + 1;
        return times == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({times})");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        for (var column = 0; column < row.Count; column++)
        {
            var cell = (TableCell)row[column];
            var name = row.IsHeader ? "th" : "td";
            renderer.Write($"<{name}").Write(row.IsHeader ? " scope=\"col\"" : "").Write(Alignment(table, column)).Write(">");
            var wasImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count == 1 && cell[0] is ParagraphBlock;
            renderer.Write(cell);
            renderer.ImplicitParagraph = wasImplicit;
            renderer.Write($"</{name}>");
        }

        renderer.Write("</tr>").WriteLine();
    }

    private static string Alignment(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Right => " class=\"right\"",
            TableColumnAlign.Center => " class=\"center\"",
            _ => "",
        };
}
