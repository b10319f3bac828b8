using PuppeteerSharp;

namespace Browser.Tests;

public sealed class SearchTests(BuiltSite site)
{
    private const string Panel = ".search-panel:not([hidden])";
    private const string Box = Panel + " input";
    private const string Links = Panel + " .search-group:not([hidden]) li a";

    [Fact]
    public async Task Slash_opens_the_box_and_nothing_of_it_is_loaded_before()
    {
        await using var page = await Open("/agents/");
        var asked = Requests(page);
        await page.ReloadAsync();
        Assert.DoesNotContain(asked, IsOfSearch);

        await page.FocusAsync(".site-name a");
        await page.Keyboard.PressAsync("/");
        await page.WaitForSelectorAsync("dialog[open]");

        Assert.True(await page.EvaluateExpressionAsync<bool>($"document.activeElement === document.querySelector('{Box}') && document.activeElement.value === ''"));
        Assert.Contains(asked, IsOfSearch);
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await page.EvaluateExpressionAsync<bool>("document.querySelector('dialog[open]') === null && document.activeElement === document.querySelector('.site-name a')"));
    }

    [Fact]
    public async Task What_is_typed_is_found_by_kind_with_counts_and_is_announced()
    {
        await using var page = await Open("/agents/");

        await Ask(page, "gsm8k");

        var groups = await page.EvaluateExpressionAsync<string[]>($"[...document.querySelectorAll('{Panel} .search-group:not([hidden]) h2')].map(head => head.firstChild.data.trim())");
        Assert.Equal("Benchmarks", groups[0]);
        Assert.Empty(new[] { "Benchmarks", "Claims", "Models", "Texts", "Recordings", "References" }.Except(groups));
        Assert.Equal(
            await page.EvaluateExpressionAsync<int>($"[...document.querySelectorAll('{Panel} .search-group:not([hidden]) .count')].reduce((sum, count) => sum + Number(count.textContent), 0)"),
            await page.EvaluateExpressionAsync<int>($"Number(document.querySelector('{Panel} [role=status]').textContent.split(' ')[0])"));
        Assert.Equal("GSM8K", await page.EvaluateExpressionAsync<string>($"document.querySelector('{Panel} .search-excerpt mark').textContent"));
    }

    [Fact]
    public async Task Arrows_move_through_the_results_and_Enter_leads_there()
    {
        await using var page = await Open("/agents/");
        await Ask(page, "gsm8k");

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("GSM8K", await page.EvaluateExpressionAsync<string>("document.activeElement.textContent"));
        await Task.WhenAll(page.WaitForNavigationAsync(), page.Keyboard.PressAsync("Enter"));

        Assert.Equal(site.Root + "/benchmarks/gsm8k/", page.Url);
    }

    [Fact]
    public async Task Enter_in_the_box_leads_to_the_first_result()
    {
        await using var page = await Open("/");

        await page.Keyboard.PressAsync("/");
        await page.WaitForSelectorAsync("dialog[open]");
        await page.TypeAsync(Box, "toxigen");
        await Task.WhenAll(page.WaitForNavigationAsync(), page.Keyboard.PressAsync("Enter"));

        Assert.Equal(site.Root + "/benchmarks/toxigen/", page.Url);
    }

    [Fact]
    public async Task Group_shows_more_and_leads_to_the_first_of_them()
    {
        await using var page = await Open("/");
        await Ask(page, "gsm8k");

        var before = await page.EvaluateExpressionAsync<int>($"document.querySelectorAll('{Links}').length");
        await page.ClickAsync(Panel + " .search-more:not([hidden])");
        await Until(page, $"document.querySelectorAll('{Links}').length > {before}");

        Assert.Equal(3, await page.EvaluateExpressionAsync<int>("[...document.activeElement.closest('ol').querySelectorAll('a')].indexOf(document.activeElement)"));
    }

    [Theory]
    [InlineData("/", "instruction tuning data", "texts")]
    [InlineData("/", "Touvron", "references")]
    [InlineData("/ja/", "エージェント", "texts")]
    public async Task Result_of_a_text_or_a_work_leads_to_its_place_on_the_page(string address, string asked, string kind)
    {
        await using var page = await Open(address);
        await Ask(page, asked);

        var found = await page.EvaluateExpressionAsync<string>($"document.querySelector('.search-group[data-kind={kind}] li a').href");
        await page.GoToAsync(found);

        Assert.True(await page.EvaluateExpressionAsync<bool>("location.hash === '' || document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null"), found);
        Assert.Equal(kind == "references", found.Contains("/references/#touvron2023", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("エージェント")]
    [InlineData("オープンモデル")]
    [InlineData("数学")]
    [InlineData("Llama")]
    public async Task Japanese_pages_are_found_in_Japanese_and_only_they(string asked)
    {
        await using var page = await Open("/ja/");
        await Ask(page, asked);

        var found = await page.EvaluateExpressionAsync<string[]>($"[...document.querySelectorAll('{Links}')].map(link => link.pathname)");
        Assert.NotEmpty(found);
        Assert.All(found, path => Assert.StartsWith(BuiltSite.LinkRoot + "/ja/", path, StringComparison.Ordinal));
        Assert.Contains("件", await Said(page), StringComparison.Ordinal);
        Assert.EndsWith("/search/?q=" + Uri.EscapeDataString(asked), await page.EvaluateExpressionAsync<string>($"document.querySelector('{Panel} .search-elsewhere a').href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_pages_are_found_in_English_and_each_once()
    {
        await using var page = await Open("/");
        await Ask(page, "method");

        var found = await page.EvaluateExpressionAsync<string[]>($"[...document.querySelectorAll('{Links}')].map(link => link.pathname + link.hash)");
        Assert.Equal(found.Distinct(), found);
        Assert.DoesNotContain(found, path => path.Contains("/ja/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_found_is_said_with_what_was_asked()
    {
        await using var page = await Open("/");

        await Ask(page, "щщщщ");

        Assert.Equal("Nothing found for “щщщщ”.", await Said(page));
    }

    [Fact]
    public async Task Page_of_the_search_asks_what_its_address_says()
    {
        await using var page = await Open("/search/?q=needle");

        await Until(page, $"document.querySelectorAll('{Links}').length > 0");

        Assert.True(await page.EvaluateExpressionAsync<bool>("document.querySelector('dialog') === null && document.querySelector('.search-without').hidden"));
    }

    [Fact]
    public async Task Index_that_does_not_load_is_said_and_not_passed_over()
    {
        await using var page = await Open("/");
        await page.SetRequestInterceptionAsync(true);
        page.Request += (_, request) => _ = request.Request.Url.Contains("/pagefind/", StringComparison.Ordinal) ? request.Request.AbortAsync() : request.Request.ContinueAsync();

        await page.Keyboard.PressAsync("/");
        await page.WaitForSelectorAsync("dialog[open]");
        await page.TypeAsync(Box, "needle");
        await Until(page, $"document.querySelector('{Panel} [role=status]').textContent.includes('could not be loaded')");

        Assert.Empty(await page.EvaluateExpressionAsync<string[]>($"[...document.querySelectorAll('{Links}')].map(link => link.href)"));
    }

    [Fact]
    public async Task Without_scripts_the_sign_leads_to_a_page_that_says_what_search_needs()
    {
        Need();
        await using var page = await site.Open(1280, hasScripts: false);
        await page.GoToAsync(site.Root + "/agents/");
        await Task.WhenAll(page.WaitForNavigationAsync(), page.ClickAsync(".search-link"));

        Assert.Equal(site.Root + "/search/", page.Url);
        Assert.NotNull(await (await page.QuerySelectorAsync(".search-without")).BoundingBoxAsync());
        Assert.Null(await (await page.QuerySelectorAsync(".search-panel")).BoundingBoxAsync());
    }

    [Fact]
    public async Task Box_stays_within_a_narrow_window()
    {
        await using var page = await Open("/", width: 390);

        await Ask(page, "supercalifragilistic gpt");
        await Ask(page, "gpt");

        Assert.Equal(390, await page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await page.EvaluateExpressionAsync<bool>("(() => { const found = document.querySelector('.search-found'); return found.scrollWidth <= found.clientWidth; })()"));
        Assert.NotNull(await (await page.QuerySelectorAsync(".search-close")).BoundingBoxAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_nothing_in_the_open_box(bool isDark)
    {
        var axe = await File.ReadAllTextAsync(Judges.NeedAxe(), TestContext.Current.CancellationToken);
        Need();
        await using var page = await site.Open(1280, isDark);
        await page.SetBypassCSPAsync(true);
        await page.GoToAsync(site.Root + "/agents/");
        await Ask(page, "gsm8k");

        await page.EvaluateExpressionAsync(axe);
        var found = await page.EvaluateExpressionAsync<string[]>("axe.run('dialog').then(found => found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}`)))");

        Assert.Empty(found);
    }

    [Fact]
    public async Task Search_asks_no_other_host_for_anything()
    {
        await using var page = await Open("/agents/");
        var asked = Requests(page);

        await Ask(page, "llama");

        Assert.Contains(asked, IsOfSearch);
        Assert.Empty(asked.Where(address => !address.StartsWith(site.Root + "/", StringComparison.Ordinal) && !address.StartsWith("data:", StringComparison.Ordinal)).Distinct());
    }

    private static List<string> Requests(IPage page)
    {
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Request.Url);
        return asked;
    }

    private static bool IsOfSearch(string address) => address.Contains("/pagefind/", StringComparison.Ordinal) || address.Contains("/search/", StringComparison.Ordinal);

    private void Need() => Assert.SkipWhen(!site.HasSearch, "Needs pagefind, which is not here. To install: npm ci.");

    private async Task<IPage> Open(string address, int width = 1280)
    {
        Need();
        var page = await site.Open(width);
        await page.GoToAsync(site.Root + address);
        return page;
    }

    /// <summary>Opens the box where it is not open, asks, and waits for what is found of just that.</summary>
    private static async Task Ask(IPage page, string text)
    {
        if (await page.QuerySelectorAsync("dialog[open]") is null)
        {
            await page.Keyboard.PressAsync("/");
            await page.WaitForSelectorAsync("dialog[open]");
        }

        await page.EvaluateExpressionAsync($"document.querySelector('{Box}').select()");
        await page.TypeAsync(Box, text);
        await Until(page, $"document.querySelector('{Panel}').dataset.asked === '{text}'");
    }

    private static Task<string> Said(IPage page) => page.EvaluateExpressionAsync<string>($"document.querySelector('{Panel} [role=status]').textContent");

    /// <summary>Waits by the clock: on a busy machine a page that is not in front draws no frames to wait for.</summary>
    private static Task Until(IPage page, string condition) =>
        page.WaitForFunctionAsync($"() => {condition}", new WaitForFunctionOptions { PollingInterval = 50, Timeout = 60_000 });
}
