namespace Browser.Tests;

public sealed class PagesTests(BuiltSite site)
{
    /// <summary>One page of each kind.</summary>
    public static TheoryData<string> Kinds =>
    [
        "/", "/general/", "/agents/", "/claims/", "/claims/c02-llama2-alpacaeval/", "/models/", "/models/llama-2-70b-chat/", "/benchmarks/",
        "/benchmarks/mt-bench/", "/compare/", "/compare/llama-2-13b-chat/", "/scenarios/", "/scenarios/needle/", "/references/", "/method/",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Page_never_scrolls_sideways_on_a_phone(string address)
    {
        await using var page = await site.Open(width: 390);
        await page.GoToAsync(site.Root + address);

        var (wide, seen) = (await page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth"),
            await page.EvaluateExpressionAsync<int>("document.documentElement.clientWidth"));

        Assert.True(wide <= seen, $"{address} is {wide} pixels wide in a window of {seen}.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Page_reads_without_scripts_and_asks_nobody_else(string address)
    {
        await using var page = await site.Open(width: 1280, hasScripts: false);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Request.Url);

        var response = await page.GoToAsync(site.Root + address);
        var text = await page.GetContentAsync();

        Assert.True(response.Ok);
        Assert.Contains("<h1", text, StringComparison.Ordinal);
        Assert.Contains("<main", text, StringComparison.Ordinal);
        Assert.All(asked, url => Assert.True(url.StartsWith(site.Root, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Page_logs_no_error(string address)
    {
        await using var page = await site.Open(width: 1280, isDark: true);
        var errors = new List<string>();
        page.Console += (_, said) => errors.AddRange(said.Message.Type is PuppeteerSharp.ConsoleType.Error ? [said.Message.Text] : []);
        page.PageError += (_, error) => errors.Add(error.Message);
        page.RequestFailed += (_, failed) => errors.Add(failed.Request.Url);

        await page.GoToAsync(site.Root + address);

        Assert.DoesNotContain(errors, error => !error.Contains("favicon", StringComparison.Ordinal));
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
