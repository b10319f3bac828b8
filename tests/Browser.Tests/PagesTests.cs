using Theme.Models;

namespace Browser.Tests;

public sealed class PagesTests(BuiltSite site)
{
    [Fact]
    public async Task Nothing_but_tables_scrolls_sideways_on_a_phone()
    {
        var found = from page in await site.Seen() from what in page.Sideways select $"{page.Address}: {what}";

        Assert.True(!found.Any(), string.Join('\n', found));
    }

    [Fact]
    public async Task No_kind_of_page_asks_another_host_for_anything()
    {
        var seen = await site.Seen();

        Assert.All(seen, page => Assert.Equal(site.Root + page.Address, page.Asked[0]));
        Assert.All(seen, page => Assert.Contains(page.Asked, url => url.EndsWith("/theme/js/site.js", StringComparison.Ordinal)));
        Assert.All(seen.SelectMany(page => page.Asked).Distinct(), url => Assert.True(url.StartsWith(site.Root, StringComparison.Ordinal) || url == "data:,", url));
    }

    [Fact]
    public async Task No_kind_of_page_logs_an_error()
    {
        var found = from page in await site.Seen() from error in page.Errors select $"{page.Address}: {error}";

        Assert.True(!found.Any(), string.Join('\n', found));
    }

    [Fact]
    public void Kinds_of_pages_are_those_that_there_are()
    {
        Assert.Superset(
            new HashSet<string>(["/", "/404.html", "/agents/", "/about/", "/changelog/", "/claims/", "/models/", "/benchmarks/", "/compare/", "/data/", "/scenarios/", "/references/", "/differences/", "/ja/", "/ja/agents/"]),
            site.Kinds.ToHashSet());
        Assert.All((string[])["/claims/", "/models/", "/benchmarks/", "/compare/", "/scenarios/needle/", "/evidence/", "/ja/models/", "/ja/benchmarks/", "/ja/claims/"],
            folder => Assert.Contains(site.Kinds, kind => kind.StartsWith(folder, StringComparison.Ordinal) && kind.Length > folder.Length));
    }

    [Fact]
    public void Every_kind_that_the_theme_can_show_is_among_them()
    {
        var known = typeof(PageModel).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract);

        // The first is made by `sitegen diff` alone, of two states of the input; the other where pagefind is here.
        Assert.Equal([nameof(ChangesPage), .. site.HasSearch ? Array.Empty<string>() : [nameof(SearchPage)]], known.Except(site.Kinds.Select(address => site.Models[address])).Select(type => type.Name));
    }

    [Fact]
    public async Task Keyboard_reaches_the_content_first()
    {
        await using var page = await site.Open(width: 1280);
        await page.GoToAsync(site.Root + "/general/");

        await page.Keyboard.PressAsync("Tab");

        Assert.Equal("#main", await page.EvaluateExpressionAsync<string>("document.activeElement.getAttribute('href')"));
    }

    [Fact]
    public async Task Chart_has_a_name_and_its_numbers_as_a_table()
    {
        await using var page = await site.Open(width: 1280, hasScripts: false);
        await page.GoToAsync(site.Root + "/");

        Assert.NotNull(await page.QuerySelectorAsync("figure svg[role][aria-labelledby] > title"));
        Assert.NotNull(await page.QuerySelectorAsync("figure details table, details figure table"));
    }
}
