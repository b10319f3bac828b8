using System.Text;
using SiteGen.Engine;
using Theme.Models;

namespace SiteGen.Rendering;

/// <summary>Makes <c>llms.txt</c>: what stands where, in Markdown, for programs that read the site (llmstxt.org).</summary>
/// <param name="site">Address and link root.</param>
public sealed class RenderGuide(SiteModel site) : IStep
{
    private const string Path = "llms.txt";

    /// <inheritdoc/>
    public Phase Phase => Phase.Render;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var pages = context.All<PageModel>().Where(page => !page.IsUnlisted && page.Language == "en" && page.Site.Edition == Edition.English).ToList();
        if (pages.FirstOrDefault(page => page.Address == "/") is not { } home)
        {
            return [];
        }

        return [context.Recall(Path, pages.SelectMany(page => new object?[] { page.GetType(), page.Address, page.Title, page.Description, (page as DataPage)?.Tables, (page as AreaPage)?.Area }).Append(home.Site).ToArray(), _ => Guide(home, pages))];
    }

    private Document Guide(PageModel home, List<PageModel> pages)
    {
        var text = new StringBuilder();
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"# {home.Site.Name}: {home.Title}\n");
        text.Append(home.Description is { } says ? $"\n> {says}\n\n" : "\n");
        text.Append("Every number is quoted with its source or counted from public outputs with a 95 % interval. A question mark marks a value that was recalled and not seen.\n");
        Section("Areas", pages.OfType<AreaPage>().OrderBy(page => page.Area.Section, StringComparer.Ordinal));
        Section("About the survey and this site", pages.OfType<ArticlePage>().Where(page => page != home));
        Section("Lists", pages.Where(page => page is ClaimsPage { Address: "/claims/" } or ModelsPage or BenchmarksPage or ComparisonsPage or ReferencesPage or ScenariosPage));
        foreach (var data in pages.OfType<DataPage>())
        {
            text.Append("\n## Data\n\n");
            foreach (var table in data.Tables)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"- [{table.Name}.json]({Whole(table.Json)}): {table.Says} Schema: {Whole(table.Schema)}\n");
            }
        }

        return new Document("", new OutputFile(Path, Encoding.UTF8.GetBytes(text.ToString()), $"the file '{Path}' that every site has"));

        void Section(string title, IEnumerable<PageModel> of)
        {
            var listed = of.ToList();
            if (listed.Count == 0)
            {
                return;
            }

            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {title}\n\n");
            foreach (var page in listed)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"- [{page.Title}]({Whole(page.Address)}){(page.Description is { } says ? ": " + says : "")}\n");
            }
        }
    }

    private string Whole(string address) => site.Origin + site.LinkRoot + address;
}
