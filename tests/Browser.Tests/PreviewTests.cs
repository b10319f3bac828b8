using PuppeteerSharp;

namespace Browser.Tests;

public sealed class PreviewTests(BuiltSite site, RunningPreview preview) : IClassFixture<RunningPreview>
{
    private const string Fault = "pages/index.md(4,3): error SG0305: HTML stands in the page: '<b>'.";

    private const string Overlay = "details[role=status]";

    [Fact]
    public async Task Open_page_follows_the_file()
    {
        await using var page = await Open("Before.");

        preview.Write("After.");

        await Sees(page, "main", "After.");
    }

    [Fact]
    public async Task Fault_lies_over_the_last_good_page_until_it_is_mended()
    {
        await using var page = await Open("Good.");

        preview.Write("a <b>");
        await Sees(page, $"{Overlay}[open] pre", Fault);
        await Sees(page, "main", "Good.");
        Assert.True(await page.EvaluateFunctionAsync<bool>(
            "selector => { const at = document.querySelector(selector).getBoundingClientRect(); return at.top > 0 && at.bottom <= innerHeight + 1 && document.elementFromPoint(innerWidth / 2, at.top + 10).closest(selector) !== null; }",
            Overlay));

        await page.Keyboard.PressAsync("Escape");
        Assert.NotNull(await page.QuerySelectorAsync($"{Overlay}:not([open])"));

        preview.Write("Mended.");
        await Sees(page, "main", "Mended.");
        await Until(page, $"document.querySelector('{Overlay}') === null");
    }

    [Fact]
    public async Task Fault_that_is_taken_back_leaves_the_page_as_it_was()
    {
        await using var page = await Open("Good.");
        preview.Write("a <b>");
        await Sees(page, $"{Overlay}[open] pre", Fault);

        preview.Write("Good.");

        await Until(page, $"document.querySelector('{Overlay}') === null");
        await Sees(page, "main", "Good.");
    }

    [Fact]
    public async Task Heading_at_the_top_of_the_window_stays_there_when_the_text_above_it_grows_or_goes()
    {
        await using var page = await Open(Sections(paragraphsBefore: 0) + "\n\nFirst.");
        await page.EvaluateExpressionAsync("scrollTo({ top: document.getElementById('section-20').getBoundingClientRect().top + scrollY - 12, behavior: 'instant' })");

        preview.Write(Sections(paragraphsBefore: 30) + "\n\nSecond.");
        await Sees(page, "main", "Second.");
        await Until(page, "document.readyState === 'complete'");
        Assert.InRange(await TopOf(page), 10, 14);

        preview.Write(Sections(paragraphsBefore: 0) + "\n\nThird.");
        await Sees(page, "main", "Third.");
        await Until(page, "document.readyState === 'complete'");
        Assert.InRange(await TopOf(page), 10, 14);
    }

    [Fact]
    public async Task Link_that_had_the_focus_has_it_after_the_reload()
    {
        await using var page = await Open("[One](#one) [two](#two).\n\n## One\n\n## Two\n\nFirst.");
        await page.FocusAsync("main a[href='#two']");

        preview.Write("[One](#one), and [two](#two).\n\n## One\n\n## Two\n\nSecond.");
        await Sees(page, "main", "Second.");

        await Until(page, "document.activeElement.getAttribute('href') === '#two'");
    }

    private static string Sections(int paragraphsBefore) =>
        string.Concat(Enumerable.Repeat("Some words more.\n\n", paragraphsBefore))
        + string.Join("\n\n", Enumerable.Range(1, 40).Select(number => $"## Section {number}\n\nThe text of section {number}."));

    private static Task<double> TopOf(IPage page) => page.EvaluateExpressionAsync<double>("document.getElementById('section-20').getBoundingClientRect().top");

    private async Task<IPage> Open(string text)
    {
        var page = await site.Open(width: 1280);
        preview.Write(text);
        await page.GoToAsync(preview.Address);
        await Sees(page, "main", text.Split('\n')[^1]);
        return page;
    }

    private static Task Sees(IPage page, string selector, string text) =>
        Until(page, "document.querySelector(selector)?.innerText.includes(text)", selector, text);

    // By the clock: a tab behind another draws no frames to wait for.
    private static Task Until(IPage page, string condition, params object[] about) =>
        page.WaitForFunctionAsync($"(selector, text) => {condition}", new WaitForFunctionOptions { Timeout = 30_000, PollingInterval = 50 }, about);
}
