namespace Browser.Tests;

public sealed class PagesTests(BuiltSite site)
{
    private const string Sideways = """
        () => {
          document.querySelectorAll('details').forEach(details => { details.open = true; });
          const root = document.documentElement;
          const wide = [...document.body.querySelectorAll('*')].filter(element => element.scrollWidth > element.clientWidth + 1
            && /auto|scroll/.test(getComputedStyle(element).overflowX) && !element.closest('.table-scroll'));
          return [...(root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} pixels wide`] : []), ...wide.map(element => `<${element.localName} class="${element.className}"> scrolls`)];
        }
        """;

    [Fact]
    public async Task Nothing_but_tables_scrolls_sideways_on_a_phone()
    {
        await using var page = await site.Open(width: 390);
        var found = new List<string>();
        foreach (var address in site.Kinds)
        {
            await page.GoToAsync(site.Root + address);
            found.AddRange((await page.EvaluateFunctionAsync<string[]>(Sideways)).Select(what => $"{address}: {what}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task Every_kind_of_page_reads_without_scripts_and_asks_nobody_else()
    {
        await using var page = await site.Open(width: 1280, hasScripts: false);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Request.Url);
        foreach (var address in site.Kinds)
        {
            var response = await page.GoToAsync(site.Root + address);
            var text = await page.GetContentAsync();

            Assert.True(response.Ok, address);
            Assert.Contains("<h1", text, StringComparison.Ordinal);
            Assert.Contains("<main", text, StringComparison.Ordinal);
        }

        Assert.All(asked, url => Assert.True(url.StartsWith(site.Root, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
        Assert.True(asked.Count > site.Kinds.Count);
    }

    [Fact]
    public async Task No_kind_of_page_logs_an_error()
    {
        await using var page = await site.Open(width: 1280, isDark: true);
        var errors = new List<string>();
        page.Console += (_, said) => errors.AddRange(said.Message.Type is PuppeteerSharp.ConsoleType.Error ? [said.Message.Text] : []);
        page.PageError += (_, error) => errors.Add(error.Message);
        page.RequestFailed += (_, failed) => errors.Add(failed.Request.Url);
        foreach (var address in site.Kinds)
        {
            await page.GoToAsync(site.Root + address);
        }

        Assert.DoesNotContain(errors, error => !error.Contains("favicon", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Kinds_of_pages_are_those_that_there_are()
    {
        await using var page = await site.Open(width: 1280);

        Assert.Superset(
            new HashSet<string>(["/", "/404.html", "/agents/", "/about/", "/claims/", "/models/", "/benchmarks/", "/compare/", "/scenarios/", "/references/", "/differences/"]),
            site.Kinds.ToHashSet());
        Assert.All((string[])["/claims/", "/models/", "/benchmarks/", "/compare/", "/scenarios/needle/", "/evidence/"],
            folder => Assert.Contains(site.Kinds, kind => kind.StartsWith(folder, StringComparison.Ordinal) && kind.Length > folder.Length));
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
