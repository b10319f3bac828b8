using PuppeteerSharp;

namespace Browser.Tests;

public sealed class SortableTablesTests(BuiltSite site)
{
    private const string Names = "[...document.querySelectorAll('table[data-sortable] tbody tr:not(.group-row):not([hidden]) th')].map(head => head.innerText.trim())";

    [Fact]
    public async Task Header_sorts_by_number_largest_first_then_smallest_then_as_the_page_had_it()
    {
        await using var page = await Open("/compare/");
        var before = await Shown(page);

        await Press(page, "Leads");
        var most = await Column(page, 2);
        Assert.Equal(most.OrderDescending(), most);
        Assert.Equal("descending", await Direction(page, "Leads"));

        await Press(page, "Leads");
        var least = await Column(page, 2);
        Assert.Equal(least.Order(), least);
        Assert.Equal("ascending", await Direction(page, "Leads"));

        await Press(page, "Leads");
        Assert.Equal(before, await Shown(page));
        Assert.Null(await Direction(page, "Leads"));
    }

    [Fact]
    public async Task Rows_without_a_key_come_last_either_way()
    {
        await using var page = await Open("/models/");

        await Press(page, "Leads ChatGPT on");
        Assert.Equal("–", await Last(page, 4));
        await Press(page, "Leads ChatGPT on");
        Assert.Equal("–", await Last(page, 4));
    }

    [Fact]
    public async Task Months_sort_by_time_and_equal_ones_stay_in_the_order_of_the_page()
    {
        await using var page = await Open("/models/");
        var before = await Shown(page);

        await Press(page, "Released");

        var months = await page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('table[data-sortable] tbody tr:not(.group-row) time')].map(time => time.dateTime)");
        Assert.Equal(months.Order(StringComparer.Ordinal), months);
        var names = await Shown(page);
        var ofOneMonth = names.Where((_, index) => months[index] == "2023-08").ToList();
        Assert.True(ofOneMonth.Count > 3);
        Assert.Equal(before.Where(ofOneMonth.Contains), ofOneMonth);
    }

    [Fact]
    public async Task Header_is_a_button_that_the_keyboard_presses()
    {
        await using var page = await Open("/models/");
        await page.FocusAsync("table[data-sortable] thead button");

        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("ascending", await page.EvaluateExpressionAsync<string>("document.activeElement.parentElement.getAttribute('aria-sort')"));
    }

    [Fact]
    public async Task Sorted_table_is_one_list_without_the_heads_of_its_groups()
    {
        await using var page = await Open("/benchmarks/");

        await Press(page, "Results");

        Assert.Equal(0, await page.EvaluateExpressionAsync<int>("[...document.querySelectorAll('.group-row')].filter(row => row.offsetParent !== null).length"));
        Assert.Equal(123, (await Shown(page)).Length);
    }

    [Fact]
    public async Task Box_narrows_the_list_and_says_to_how_many()
    {
        await using var page = await Open("/models/");

        await page.TypeAsync(".table-filter input", "wizard 70B");

        Assert.Equal(["WizardLM-70B-V1.0", "WizardMath-70B-V1.0"], (await Shown(page)).Order(StringComparer.Ordinal));
        Assert.Equal("2 of 84 shown", await page.EvaluateExpressionAsync<string>("document.querySelector('.table-filter output').textContent"));
        Assert.Equal(1, await page.EvaluateExpressionAsync<int>("document.querySelectorAll('.group-row:not([hidden])').length"));
    }

    [Fact]
    public async Task Without_scripts_the_list_stands_whole_and_offers_nothing_that_does_nothing()
    {
        await using var page = await site.Open(width: 1280, hasScripts: false);
        await page.GoToAsync(site.Root + "/models/");
        var html = await page.GetContentAsync();

        Assert.DoesNotContain("class=\"sort\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("table-filter", html, StringComparison.Ordinal);
    }

    private async Task<IPage> Open(string address)
    {
        var page = await site.Open(width: 1280);
        await page.GoToAsync(site.Root + address);
        return page;
    }

    private static Task Press(IPage page, string head) => page.EvaluateFunctionAsync($"head => {Find}.click()", head);

    private static Task<string?> Direction(IPage page, string head) => page.EvaluateFunctionAsync<string?>($"head => {Find}.parentElement.getAttribute('aria-sort')", head);

    private static string Find => "[...document.querySelectorAll('thead button')].find(button => button.innerText.trim() === head)";

    private static Task<string[]> Shown(IPage page) => page.EvaluateExpressionAsync<string[]>(Names);

    private static Task<int[]> Column(IPage page, int column) =>
        page.EvaluateFunctionAsync<int[]>("column => [...document.querySelectorAll('table[data-sortable] tbody tr')].map(row => Number(row.cells[column].innerText))", column);

    private static Task<string> Last(IPage page, int column) =>
        page.EvaluateFunctionAsync<string>("column => [...document.querySelectorAll('table[data-sortable] tbody tr:not(.group-row)')].at(-1).cells[column].innerText.trim()[0]", column);
}
